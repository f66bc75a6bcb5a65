import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ManyRequest } from "./run-many.ts";

/** A process that may use only some of the cores. */
export interface BoundProcess {
  /** Milliseconds that the work took. */
  run(request: ManyRequest): Promise<number>;
  stop(): void;
}

const script = fileURLToPath(new URL("run-many.ts", import.meta.url));

/** Starts the process that reads many files at once on the cores named, such as `0` or `0,1`. Linux only (`taskset`). */
export function startOnCores(cores: string): BoundProcess {
  const child = spawn("taskset", ["-c", cores, process.execPath, script], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    async run(request) {
      child.send(request);
      const gone = once(child, "exit").then(() => Promise.reject(new Error("the process ended")));
      const [milliseconds] = (await Promise.race([once(child, "message"), gone])) as [number];
      return milliseconds;
    },
    stop: () => child.kill(),
  };
}
