import { readFile } from "node:fs/promises";

const everyMs = 50;

/**
 * Calls `stop` once when a process takes more than `maxBytes` of memory, until the function that it gives is called. Only where the
 * system tells what a process takes, as Linux does.
 */
export function watchMemory(pid: number | undefined, maxBytes: number, stop: () => void): () => void {
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
    const kibibytes = Number(/^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0);
    if (kibibytes * 1024 > maxBytes) stop();
  };
  const timer = setInterval(() => void look(), everyMs);
  return () => clearInterval(timer);
}
