import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PixelImage, PixelReading } from "../ports/pixel-reader.ts";
import { keepLibrary } from "./keep-library.ts";
import type { OcrAnswer } from "./ocr-message.ts";
import { toOcrError } from "./to-ocr-error.ts";

/** A place for one worker thread, which reads one picture after the other. */
export interface OcrSlot {
  /** Pictures that are read or wait here. */
  readonly waiting: number;
  read(image: PixelImage, signal: AbortSignal | undefined): Promise<PixelReading>;
}

interface Bounds {
  /** What the networks have taken for large pictures they keep; beyond this in the whole process a new thread starts afresh. */
  readonly maxResidentBytes: number;
  /** Pictures between two fresh starts: where other work fills the memory, a new thread frees nothing. */
  readonly minPictures: number;
}

const usualBounds: Bounds = { maxResidentBytes: 1_200_000_000, minPictures: 20 };

/** Waits for the promise, but no longer than for the signal. */
async function waitFor(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return void (await work);
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function startWorker(): Worker {
  // The entry stands beside this file, as source or built.
  const entry = new URL(`./ocr-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  // Flags of the process, such as those of `node --eval`, are not for the thread.
  const worker = new Worker(entry, { execArgv: [], workerData: keepLibrary() });
  worker.unref();
  return worker;
}

/** A slot whose thread starts with its first picture and never keeps the process alive without one. */
export function makeOcrSlot({ maxResidentBytes, minPictures } = usualBounds): OcrSlot {
  let worker: Worker | undefined;
  let pictures = 0;
  let lastId = 0;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function startAfresh(): Promise<void> {
    if (!worker || pictures < minPictures || process.memoryUsage.rss() < maxResidentBytes) return;
    const old = worker;
    worker = undefined;
    pictures = 0;
    // It rests: a thread that is stopped in the midst of a network takes the process with it.
    await old.terminate();
  }

  async function readNow(image: PixelImage, signal: AbortSignal | undefined): Promise<PixelReading> {
    await startAfresh();
    worker ??= startWorker();
    const current = worker;
    const { promise, resolve, reject } = Promise.withResolvers<PixelReading>();
    const id = (lastId += 1);
    const listen = (answer: OcrAnswer): void => {
      if (answer.id !== id) return;
      if (answer.type === "reading") resolve(answer.reading);
      else reject(toOcrError(answer));
    };
    const fail = (cause: unknown): void => {
      if (worker === current) worker = undefined;
      reject(toOcrError({ reason: "fault", cause: cause instanceof Error ? cause.message : String(cause) }));
    };
    // The thread answers as soon as its network rests, and only then may the process end.
    const abort = (): void => current.postMessage({ type: "abort", id }, []);
    current.on("message", listen);
    current.once("error", fail);
    current.once("exit", fail);
    signal?.addEventListener("abort", abort, { once: true });
    current.ref();
    current.postMessage({ type: "read", id, image }, []);
    try {
      const reading = await promise;
      signal?.throwIfAborted();
      return reading;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      pictures += 1;
      current.unref();
      current.off("message", listen);
      current.off("error", fail);
      current.off("exit", fail);
      signal?.removeEventListener("abort", abort);
    }
  }

  return {
    get waiting() {
      return waiting;
    },
    async read(image, signal) {
      const before = turn;
      const { promise: done, resolve: finish } = Promise.withResolvers<void>();
      turn = before.then(() => done);
      waiting += 1;
      try {
        await waitFor(before, signal);
        return await readNow(image, signal);
      } finally {
        waiting -= 1;
        finish();
      }
    },
  };
}
