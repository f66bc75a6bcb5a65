import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { libraryGate } from "../../src/ocr/library-gate.ts";
import { libraryLock } from "../../src/ocr/library-lock.ts";

const gate = new URL("../../src/ocr/library-gate.ts", import.meta.url).href;

/** A thread that goes in when it is told to, stays for 300 ms, and counts how often it was in. */
const thread = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(${JSON.stringify(gate)}).then(({ libraryGate }) => {
    parentPort.on("message", () => {
      libraryGate.enter(workerData.lock);
      parentPort.postMessage("inside");
      Atomics.wait(workerData.visits, 1, 0, 300);
      Atomics.add(workerData.visits, 0, 1);
      libraryGate.leave(workerData.lock);
    });
    parentPort.postMessage("ready");
  });
`;

it("waits at the end of the process for the thread that is inside of the library, and lets none in any more", async () => {
  const lock = new Int32Array(new SharedArrayBuffer(4 * libraryLock.size));
  const visits = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(thread, { eval: true, workerData: { lock, visits } });
  try {
    await once(worker, "message");
    worker.postMessage("in", []);
    await once(worker, "message");
    libraryGate.close(lock);
    expect(visits[0]).toBe(1);
    worker.postMessage("in", []);
    await wait(400);
    expect(visits[0]).toBe(1);
  } finally {
    await worker.terminate();
  }
});
