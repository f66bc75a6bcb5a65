import { parentPort, workerData } from "node:worker_threads";
import type { Engine } from "./engine.ts";
import type { LibraryShares } from "./library-shares.ts";
import { loadEngine } from "./load-engine.ts";
import type { OcrAnswer, OcrRequest } from "./ocr-message.ts";
import { readInParts } from "./read-in-parts.ts";
import { takeLibrary } from "./take-library.ts";

/** Dense pages take seconds, on a machine with too much to do half a minute. Looked at between two runs of a network. */
const maxPictureMs = 180_000;

/** Entry of the worker thread: reads one picture after the other with networks that stay loaded. */
const aborted = new Set<number>();
let current: number | undefined;
let loading: Promise<Engine> | undefined;
let queue: Promise<void> = Promise.resolve();

const answer = (message: OcrAnswer): void => parentPort?.postMessage(message, []);

async function read({ id, image }: Extract<OcrRequest, { type: "read" }>): Promise<void> {
  if (aborted.delete(id)) return;
  current = id;
  let reason: "missing" | "aborted" | "timeout" | "fault" = "missing";
  try {
    const shares = workerData as LibraryShares;
    loading ??= takeLibrary(shares).then((library) => loadEngine(library, shares.lock));
    const engine = await loading;
    reason = "fault";
    const latest = performance.now() + maxPictureMs;
    const reading = await readInParts(engine, image, () => {
      if (!aborted.has(id) && performance.now() < latest) return;
      reason = aborted.has(id) ? "aborted" : "timeout";
      throw new Error(reason);
    });
    answer({ type: "reading", id, reading });
  } catch (error) {
    answer({ type: "failure", id, reason, cause: error instanceof Error ? error.message : String(error) });
  } finally {
    aborted.delete(id);
    current = undefined;
  }
}

parentPort?.on("message", (request: OcrRequest) => {
  if (request.type === "abort") {
    aborted.add(request.id);
    // What still waits for its turn need not wait for it to be dropped.
    if (request.id !== current)
      answer({ type: "failure", id: request.id, reason: "aborted", cause: "aborted" });
  } else queue = queue.then(() => read(request));
});
