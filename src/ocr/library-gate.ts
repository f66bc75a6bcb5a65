import { libraryLock } from "./library-lock.ts";

const { inside, isEnding } = libraryLock;

/** Milliseconds. A network rests several times a second; only on a machine with too much to do it may take longer. */
const mostWaitMs = 20_000;

/**
 * A thread that comes to its end while it is inside of the native library takes the process down with it, and its exit code. So each
 * thread says when it goes in and out, goes in no more once the process ends, and the process waits until nobody is inside.
 */
export const libraryGate = {
  /** In a thread, before the library is called. Does not come back once the process ends. */
  enter(lock: Int32Array): void {
    Atomics.add(lock, inside, 1);
    if (Atomics.load(lock, isEnding) === 0) return;
    libraryGate.leave(lock);
    Atomics.wait(lock, isEnding, 1);
  },
  /** In a thread, once the library has answered. */
  leave(lock: Int32Array): void {
    Atomics.sub(lock, inside, 1);
    Atomics.notify(lock, inside);
  },
  /** At the end of the process: waits until nobody is inside. */
  close(lock: Int32Array): void {
    Atomics.store(lock, isEnding, 1);
    const latest = performance.now() + mostWaitMs;
    for (let count = Atomics.load(lock, inside); count > 0; count = Atomics.load(lock, inside))
      if (Atomics.wait(lock, inside, count, Math.max(0, latest - performance.now())) === "timed-out") return;
  },
} as const;
