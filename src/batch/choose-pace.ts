import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { adaptPace } from "./pace.ts";
import type { Pace } from "./pace.ts";

/** Share of the machine's time that this process takes, or of the one thread that everything waits for, whichever is more. */
function watchLoad(cores: number): () => number {
  let cpu = process.cpuUsage();
  let loop = performance.eventLoopUtilization();
  let at = performance.now();
  return () => {
    const used = process.cpuUsage(cpu);
    const turned = performance.eventLoopUtilization(loop);
    const elapsed = Math.max(performance.now() - at, 1);
    cpu = process.cpuUsage();
    loop = performance.eventLoopUtilization();
    at = performance.now();
    return Math.max((used.user + used.system) / 1000 / elapsed / cores, turned.utilization);
  };
}

/**
 * How many documents at once: as many as are said, or as turn out to be good. Where nobody but this machine does the work, there are as many
 * as it has cores. `extra` documents are opened beside those that are asked about. Throws `options.invalid`.
 */
export function choosePace(concurrency: number | "auto" | undefined, isLocal: boolean, extra: number): Pace {
  const cores = availableParallelism();
  if (concurrency !== undefined && concurrency !== "auto") {
    if (!Number.isInteger(concurrency) || concurrency < 1) {
      throw new GleanerError("options.invalid", {
        what: "Option concurrency cannot be used",
        seen: "it is neither auto nor a whole number from 1 on",
        hint: "Pass auto, or how many documents may be worked on at once.",
        where: { option: "concurrency" },
      });
    }
    return { limit: () => concurrency + extra, note: () => undefined };
  }
  if (isLocal) return { limit: () => cores, note: () => undefined };
  const { maxConcurrency } = defaults.batch;
  const now = (): number => performance.now();
  return adaptPace({ least: 1, most: maxConcurrency, start: cores * 2, now, load: watchLoad(cores) });
}
