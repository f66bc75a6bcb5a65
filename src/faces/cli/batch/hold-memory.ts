import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { holdGrowth } from "../hold-growth.ts";

/** Of both halves of the place where everything begins its life. */
const youngBytes = 64 * 1024 * 1024;
const lookMs = 50;
/** So many looks without growth: there is too little work for it to matter. */
const mostLooks = 1200;

let looking: NodeJS.Timeout | undefined;

const readYoungBytes = (): number =>
  getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? youngBytes;
const growBy = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Lets the heap of this process grow only in small steps: a long run makes the same small things again and again, and what they leave behind is
 * better cleared away than heaped up. The place for what is new grows once, in the first second of work, to where most of a document is gone again
 * by the time it is full, whatever it had grown to while the program was loaded; then it stays. Memory is where it will be after the first
 * documents. To be called before the work.
 */
export function holdMemory(): void {
  holdGrowth();
  // Where that little is cleared at once, waking other threads for a share of it takes more than it saves.
  setFlagsFromString("--no-parallel-scavenge");
  clearInterval(looking);
  const before = readYoungBytes();
  const factor = Math.floor(youngBytes / before);
  growBy(Math.max(factor, 1));
  if (factor <= 1) return;
  let looks = 0;
  looking = setInterval(() => {
    looks += 1;
    if (readYoungBytes() <= before && looks < mostLooks) return;
    growBy(1);
    clearInterval(looking);
  }, lookMs);
  looking.unref();
}
