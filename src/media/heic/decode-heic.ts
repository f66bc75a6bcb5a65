import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import type { HeicAnswer, HeicJob } from "./heic-message.ts";

export interface HeicOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** 0-based, among the pictures of the file. @default 0 */
  readonly picture?: number;
  /** @default heic-decode */
  readonly library?: string;
}

const here = fileURLToPath(import.meta.url);
const entry = new URL(`./heic-worker${extname(here)}`, import.meta.url);

/** A photo of 12 megapixels takes 500 MB while it is decoded, so they come one after the other. */
const lane = pLimit(1);

async function run(bytes: Uint8Array, options: HeicOptions): Promise<HeicAnswer> {
  const { timeoutMs, signal, picture = 0, library = "heic-decode" } = options;
  signal?.throwIfAborted();
  const copy = Uint8Array.from(bytes);
  const workerData: HeicJob = { bytes: copy, picture, library };
  // What the library prints about damaged files is for nobody: it goes nowhere.
  const worker = new Worker(entry, {
    workerData,
    transferList: [copy.buffer],
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<HeicAnswer>();
  const abort = (): void => reject(signal?.reason);
  const timer = setTimeout(
    () => reject(new Error(`timeout: decoding took longer than ${timeoutMs} ms`)),
    timeoutMs,
  );
  signal?.addEventListener("abort", abort, { once: true });
  worker.once("message", resolve);
  worker.once("error", (error) => resolve({ type: "corrupt", cause: String(error) }));
  worker.once("exit", () => resolve({ type: "corrupt", cause: "the decoder stopped" }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    await worker.terminate();
  }
}

/**
 * Decodes a HEIC photo to upright pixels in a thread that is ended after `timeoutMs`, which WebAssembly heeds at once. Throws an
 * Error whose message starts with `timeout:` then, and the signal's reason.
 */
export async function decodeHeic(bytes: Uint8Array, options: HeicOptions): Promise<HeicAnswer> {
  return await lane(() => run(bytes, options));
}
