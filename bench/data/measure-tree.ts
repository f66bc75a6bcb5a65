import { readdirSync, readFileSync } from "node:fs";

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Bytes of memory that a process and those it started hold together at this moment; 0 where the system does not tell. */
export function measureTree(pid: number): number {
  let bytes = 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    bytes = pages * 4096;
  } catch {
    return 0;
  }
  return childrenOf(pid).reduce((sum, child) => sum + measureTree(child), bytes);
}
