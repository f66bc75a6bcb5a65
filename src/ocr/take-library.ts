import type { InferenceSession, Tensor } from "onnxruntime-node";
import { keeperState } from "./keeper-state.ts";
import { libraryGate } from "./library-gate.ts";
import { libraryLock } from "./library-lock.ts";
import type { LibraryShares } from "./library-shares.ts";

export interface OnnxRuntime {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
}

/** Milliseconds. Loading takes a tenth of a second; a thread that came to its end in the midst of it must not hold up all others. */
const mostWaitMs = 20_000;

function enter(lock: Int32Array): void {
  while (Atomics.compareExchange(lock, libraryLock.isHeld, 0, 1) !== 0)
    if (Atomics.wait(lock, libraryLock.isHeld, 1, mostWaitMs) === "timed-out") return;
}

function leave(lock: Int32Array): void {
  Atomics.store(lock, libraryLock.isHeld, 0);
  Atomics.notify(lock, libraryLock.isHeld, 1);
}

/** Loads the library in this thread, alone, and rests until its keeper has loaded it too. Fails with the loader's own error. */
export async function takeLibrary({ lock, state }: LibraryShares): Promise<OnnxRuntime> {
  enter(lock);
  libraryGate.enter(lock);
  try {
    return await import("onnxruntime-node");
  } finally {
    libraryGate.leave(lock);
    Atomics.store(state, 0, keeperState.isAsked);
    Atomics.notify(state, 0);
    Atomics.wait(state, 0, keeperState.isAsked, mostWaitMs);
    leave(lock);
  }
}
