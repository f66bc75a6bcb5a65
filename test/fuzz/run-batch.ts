import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly kinds: "all" | "no-recordings" | "recordings";
}

const script = fileURLToPath(new URL("run-cases.ts", import.meta.url));
/** Milliseconds that a process may live on after its last case: an open handle holds it. */
const lingerMs = 60_000;

/** Tries a batch of cases in a process of its own. Gives all that is wrong: faults, a crash, a process that does not end, files left behind. */
export async function runBatch({ from, to, seed, kinds }: Batch): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "fuzz-"));
  const child = spawn(process.execPath, [script, ...[from, to, seed, kinds].map(String)], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const faults: string[] = [];
  let last = "";
  let linger: NodeJS.Timeout | undefined;
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("FAULT")) faults.push(line);
      else last = line;
      if (line.startsWith("DONE")) linger = setTimeout(() => child.kill("SIGKILL"), lingerMs);
    }
  });
  const end = await new Promise<string | undefined>((resolve) => {
    child.once("close", (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
  clearTimeout(linger);
  const isDone = last.startsWith("DONE");
  if (end !== undefined)
    faults.push(isDone ? "the process did not end by itself" : `ended with ${end} at ${last}`);
  else if (!isDone) faults.push(`ended before its time at ${last}`);
  const leftovers = (await readdir(scratch)).filter((name) => name !== "node-compile-cache");
  if (leftovers.length > 0) faults.push(`left ${leftovers.join(", ")}`);
  await rm(scratch, { recursive: true, force: true });
  return faults;
}
