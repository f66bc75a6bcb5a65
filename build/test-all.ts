/**
 * `npm test`: all checks beside all tests, which wait for processes and servers often enough. What the checks have to say is shown after
 * the tests; the exit code is that of the first of them that fails. Arguments go to the tests.
 */
import { spawn } from "node:child_process";
import { styleText } from "node:util";

interface Ended {
  readonly line: string;
  readonly code: number;
  readonly output: string;
}

/** Its output goes to the terminal where it is not kept. */
async function run(line: string, isKept: boolean): Promise<Ended> {
  const child = spawn(line, {
    shell: true,
    stdio: ["ignore", ...Array(2).fill(isKept ? "pipe" : "inherit")],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number>((resolve) => child.once("close", (ended) => resolve(ended ?? 1)));
  return { line, code, output };
}

/** One after the other: each of them uses all cores. */
async function check(): Promise<Ended[]> {
  const ends: Ended[] = [];
  for (const line of [
    "npm run --silent typecheck",
    "npm run --silent lint",
    "npm run --silent format:check",
    "npm run --silent unused",
  ])
    ends.push(await run(line, true));
  return ends;
}

const given = process.argv.slice(2).map((argument) => JSON.stringify(argument));
const [checks, tests] = await Promise.all([check(), run(["vitest run", ...given].join(" "), false)]);
for (const { output } of checks) if (output.trim() !== "") process.stdout.write(`${output.trim()}\n`);
const failed = [tests, ...checks].filter(({ code }) => code !== 0);
// The last line tells of everything, so that a check that failed is not lost behind thousands of tests that did not.
process.stderr.write(
  failed.length === 0
    ? `${styleText("green", "All checks and tests passed.")}\n`
    : `${styleText("red", `Failed: ${failed.map(({ line }) => line).join(", ")}`)}\n`,
);
process.exitCode = failed[0]?.code ?? 0;
