/** Loads the library in one thread after the other, two at a time, and ends each in the midst of its work: `node load-library-often.ts 30`. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { keepLibrary } from "../../src/ocr/keep-library.ts";

const entry = new URL("load-library.ts", import.meta.url);
let left = Number(process.argv[2]);
async function loadAndEnd(): Promise<void> {
  while ((left -= 1) >= 0) {
    const worker = new Worker(entry, { workerData: keepLibrary() });
    await once(worker, "message");
    await worker.terminate();
  }
}
await Promise.all([loadAndEnd(), loadAndEnd()]);
console.log("all");
