import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileAnswer, FileFacts } from "./file-facts.ts";
import { measureTree } from "./measure-tree.ts";

export interface FileRun {
  /** Absent where the process ended without a word. */
  readonly facts?: FileFacts;
  /** The longest that was waited for: for opening, or for one page; of the whole process where it gave no answer. */
  readonly seconds: number;
  /** Processor time that went into it. */
  readonly cpuSeconds: number;
  /** Between the answer and the end of the process: an open handle holds it. */
  readonly lingerSeconds: number;
  /** Peak of the process and of those that it started. */
  readonly bytes: number;
  /** Files that it left in its temporary folder. */
  readonly leftovers: readonly string[];
  /** How it ended, where not by itself with 0. */
  readonly end?: string;
}

const script = fileURLToPath(new URL("look-at-file.ts", import.meta.url));
const mostMs = 300_000;
const sampleMs = 50;

/** Opens and reads one file in a process of its own, which must end by itself and leave nothing behind. */
export async function runFile(path: string, password?: string): Promise<FileRun> {
  const scratch = mkdtempSync(join(tmpdir(), "check-data-"));
  const startMs = performance.now();
  const child = spawn(process.execPath, [script, path, ...(password === undefined ? [] : [password])], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: mostMs,
    killSignal: "SIGKILL",
  });
  let output = "";
  let answeredMs = 0;
  let bytes = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answeredMs ||= performance.now();
    output += text;
  });
  const sampling = setInterval(() => {
    if (child.pid !== undefined) bytes = Math.max(bytes, measureTree(child.pid));
  }, sampleMs);
  const end = await new Promise<string | undefined>((resolve) => {
    child.once("close", (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
  clearInterval(sampling);
  const endMs = performance.now();
  const leftovers = readdirSync(scratch).filter((name) => name !== "node-compile-cache");
  rmSync(scratch, { recursive: true, force: true });
  const answer = output === "" ? undefined : (JSON.parse(output) as FileAnswer);
  return {
    ...(answer ? { facts: answer.facts } : {}),
    seconds: answer?.seconds ?? (endMs - startMs) / 1000,
    cpuSeconds: answer?.cpuSeconds ?? Infinity,
    lingerSeconds: answeredMs === 0 ? 0 : (endMs - answeredMs) / 1000,
    bytes: Math.max(bytes, answer?.peakBytes ?? 0),
    leftovers,
    ...(end === undefined ? {} : { end }),
  };
}
