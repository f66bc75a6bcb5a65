import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { keeperState } from "./keeper-state.ts";
import { libraryGate } from "./library-gate.ts";
import { libraryLock } from "./library-lock.ts";
import type { LibraryShares } from "./library-shares.ts";

/** Entry of a keeper: loads the library after the thread that it was started for, and rests until it is ended. */
const { lock, state } = workerData as LibraryShares;
Atomics.wait(state, 0, keeperState.waits);
libraryGate.enter(lock);
try {
  createRequire(import.meta.url)("onnxruntime-node");
  parentPort?.postMessage(Atomics.add(lock, libraryLock.kept, 1), []);
} finally {
  libraryGate.leave(lock);
  Atomics.store(state, 0, keeperState.isDone);
  Atomics.notify(state, 0);
}
Atomics.wait(state, 0, keeperState.isDone);
