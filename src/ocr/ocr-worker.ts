import { parentPort } from "node:worker_threads";
import type { Engine } from "./engine.ts";
import { loadEngine } from "./load-engine.ts";
import type { OcrAnswer, OcrRequest } from "./ocr-message.ts";
import { readInParts } from "./read-in-parts.ts";

/** Entry of the worker thread: reads one picture after the other with networks that stay loaded. */
const aborted = new Set<number>();
let current: number | undefined;
let loading: Promise<Engine> | undefined;
let queue: Promise<void> = Promise.resolve();

const answer = (message: OcrAnswer): void => parentPort?.postMessage(message, []);

async function read({ id, image }: Extract<OcrRequest, { type: "read" }>): Promise<void> {
  if (aborted.delete(id)) return;
  current = id;
  let reason: "missing" | "aborted" | "fault" = "missing";
  try {
    loading ??= loadEngine();
    const engine = await loading;
    reason = "fault";
    const reading = await readInParts(engine, image, () => {
      if (!aborted.has(id)) return;
      reason = "aborted";
      throw new Error("aborted");
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
