import { availableParallelism, loadavg } from "node:os";
import type { FileRun } from "./run-file.ts";

const limits = { seconds: 10, bytes: 1e9, lingerSeconds: 2 } as const;

/** Where others have the processors, what one waits for tells of them; the time that went into the work is then what counts. */
function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > availableParallelism();
}

/** What is wrong with a run whatever the file was; empty where nothing is. */
export function judgeRun({
  facts,
  seconds,
  cpuSeconds,
  lingerSeconds,
  bytes,
  leftovers,
  end,
}: FileRun): string[] {
  const faults: string[] = [];
  if (end !== undefined) faults.push(`the process ended with ${end}`);
  else if (!facts) faults.push("the process ended without an answer");
  if (facts?.outcome === "crashed") faults.push(`crashed (${facts.name})`);
  if (facts?.outcome === "refused" && facts.code.startsWith("internal.")) faults.push(facts.code);
  if (Math.min(seconds, isBusy() ? cpuSeconds : Infinity) > limits.seconds)
    faults.push(`took more than ${limits.seconds} s`);
  if (bytes > limits.bytes) faults.push("took more than 1 GB");
  if (lingerSeconds > limits.lingerSeconds) faults.push("something held the process after its answer");
  if (leftovers.length > 0) faults.push(`left ${leftovers.join(", ")}`);
  return faults;
}
