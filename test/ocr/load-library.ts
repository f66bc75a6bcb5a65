/** Loads the library in a thread: what a test of `takeLibrary` starts. */
import { parentPort, workerData } from "node:worker_threads";
import type { LibraryShares } from "../../src/ocr/library-shares.ts";
import { takeLibrary } from "../../src/ocr/take-library.ts";

const { Tensor } = await takeLibrary(workerData as LibraryShares);
// Until it is ended, it works: things are made and dropped.
for (let round = 0; round < 40; round += 1) {
  const made = Array.from({ length: 2_000 }, () => new Tensor("float32", new Float32Array(4), [4]));
  if (round === 5) parentPort?.postMessage(made.length, []);
  await new Promise((resolve) => setImmediate(resolve));
}
