import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { libraryGate } from "./library-gate.ts";
import { libraryLock } from "./library-lock.ts";
import type { LibraryShares } from "./library-shares.ts";

const shareInts = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * count));

const lock = shareInts(libraryLock.size);
let isWatched = false;
let last: { readonly place: number; readonly keeper: Worker } | undefined;

/** Starts a keeper for a thread that is about to load the library, which `takeLibrary` does there with what is given back. */
export function keepLibrary(): LibraryShares {
  const shares = { lock, state: shareInts(1) };
  if (!isWatched) process.once("exit", () => libraryGate.close(lock));
  isWatched = true;
  const entry = new URL(`./library-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const keeper = new Worker(entry, { execArgv: [], workerData: shares });
  keeper.unref();
  // It has nothing to say but this; where the library is missing, the thread that needs it says so.
  keeper.on("error", () => undefined);
  keeper.once("message", (place: number) => {
    const later = last && last.place > place ? last : { place, keeper };
    const earlier = later === last ? keeper : last?.keeper;
    last = later;
    void earlier?.terminate();
  });
  return shares;
}
