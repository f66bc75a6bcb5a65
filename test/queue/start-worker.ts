import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../src/faces/cli/main.ts", import.meta.url));

export interface WorkerProcess {
  readonly pid: number;
  /** What it told so far. */
  readonly text: () => string;
  readonly events: () => readonly {
    readonly what?: string;
    readonly source?: string;
    readonly code?: string;
  }[];
  /** Resolves to its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** `gleaner worker` as a process of its own. */
export function startWorker(args: readonly string[], env: Readonly<Record<string, string>>): WorkerProcess {
  const child = spawn(process.execPath, [main, "worker", "--events", "json", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return {
    pid: child.pid ?? 0,
    text: () => text,
    events: () =>
      text
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as { what?: string; source?: string; code?: string }),
    ended,
    async end(signal) {
      child.kill(signal);
      return await ended;
    },
  };
}
