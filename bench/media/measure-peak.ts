import { readdirSync, readFileSync } from "node:fs";

const everyMs = 20;

function childrenOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "latin1").split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

function residentOf(pid: string): number {
  try {
    return Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function listTree(pid: string): string[] {
  return [pid, ...childrenOf(pid).flatMap(listTree)];
}

/** Most memory that this process and the programs that it starts hold together while the work runs, in MiB. Linux only. */
export async function measurePeak(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(
      peak,
      listTree(String(process.pid)).reduce((sum, pid) => sum + residentOf(pid), 0),
    );
  };
  const timer = setInterval(look, everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return Math.round(peak / 1024);
}
