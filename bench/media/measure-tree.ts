import { readFileSync } from "node:fs";

/** Of the clock by which Linux counts CPU time. */
const millisecondsPerTick = 10;

function readTicks(): number {
  const fields = readFileSync("/proc/self/stat", "latin1").split(") ")[1]?.split(" ") ?? [];
  // User and system time of this process and of the children that have ended.
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** CPU milliseconds of this process and of the programs that it starts while the work runs. Linux only. */
export async function measureTree(work: () => Promise<unknown>): Promise<number> {
  const before = readTicks();
  await work();
  return (readTicks() - before) * millisecondsPerTick;
}
