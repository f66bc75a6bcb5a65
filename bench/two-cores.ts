/**
 * How many times as fast many files at once are on two cores as on one, and how many times as fast native programs are there,
 * each in a process of its own: that is what the machine itself can give.
 *
 *     node bench/two-cores.ts [rounds]
 *
 * Two processes that differ only in the cores they may use (`taskset`) read the same four files at once, in turns, warm: words of PDFs
 * and their pages as JPEG (on one core they have one PDF thread, on two they have two), and OCR of page pictures. A file alone
 * uses more than one core already, because the next page is read while the last one is used or encoded, so two files beside one
 * file would tell less. Needs Linux and poppler-utils. Fails where the figures that the README claims do not hold, on a machine
 * that is found idle.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { ManyWork } from "./cores/run-many.ts";
import { startOnCores } from "./cores/start-on-cores.ts";
import { timeCommands } from "./cores/time-commands.ts";
import { makeLongPdf } from "./pdf/make-long-pdf.ts";
import { measureIdle } from "./pdf/measure-idle.ts";
import { takeTurns } from "./pdf/take-turns.ts";

const least: Readonly<Record<ManyWork, number>> = { words: 1.7, pictures: 1.7, ocr: 1.4 };
const leastIdle = 0.9;
/** Until code that is run often has been compiled. */
const warmUps: Readonly<Record<ManyWork, number>> = { words: 5, pictures: 2, ocr: 1 };
const filesAtOnce = 4;
const [one, two] = ["0", "0,1"] as const;
const [rounds = "5"] = process.argv.slice(2);

const scratch = mkdtempSync(join(tmpdir(), "two-cores-"));

function copies(path: string): string[] {
  return Array.from({ length: filesAtOnce }, () => path);
}

async function makePdf(pages: number): Promise<string> {
  const path = join(scratch, `${pages}.pdf`);
  writeFileSync(path, await makeLongPdf(pages));
  return path;
}

async function compareCores(
  run: (cores: string) => Promise<number>,
  count = Number(rounds),
): Promise<number> {
  const times = await takeTurns(
    [
      { name: one, run: () => run(one) },
      { name: two, run: () => run(two) },
    ],
    count,
  );
  return (times.get(one) ?? 0) / (times.get(two) ?? Infinity);
}

async function measureNative(program: readonly string[], path: string, output?: string): Promise<string> {
  const commands = copies(path).map((file, at) => [
    ...program,
    file,
    output === undefined ? "-" : `${output}${at}`,
  ]);
  const gain = await compareCores((cores) => timeCommands(cores, commands));
  return `${program[0] ?? ""} ${gain.toFixed(2)}`;
}

async function measureWork(work: ManyWork, path: string, count: number): Promise<number> {
  const processes = new Map([one, two].map((cores) => [cores as string, startOnCores(cores)]));
  const request = { work, paths: copies(path) };
  try {
    for (const bound of processes.values())
      for (let turn = 0; turn < warmUps[work]; turn += 1) await bound.run(request);
    return await compareCores(async (cores) => (await processes.get(cores)?.run(request)) ?? 0, count);
  } finally {
    for (const bound of processes.values()) bound.stop();
  }
}

async function report(work: ManyWork, path: string, native?: () => Promise<string>): Promise<void> {
  const before = await measureIdle();
  const gain = await measureWork(work, path, work === "ocr" ? Math.min(3, Number(rounds)) : Number(rounds));
  const beside = native ? `, ${await native()}` : "";
  const idle = Math.min(before, await measureIdle());
  const isIdle = idle >= leastIdle;
  const remark = isIdle ? "" : ` (the machine is idle to ${Math.round(idle * 100)} % only: no verdict)`;
  console.log(`${work.padEnd(8)} ${gain.toFixed(2)} times as fast on two cores as on one${beside}${remark}`);
  if (isIdle && gain < least[work]) process.exitCode = 1;
}

try {
  if (availableParallelism() < 2 || spawnSync("taskset", ["-V"]).status !== 0)
    throw new Error("two cores and taskset are needed");
  const text = await makePdf(100);
  await report("words", text, () => measureNative(["pdftotext", "-bbox"], text));
  const pages = await makePdf(12);
  const drawing = ["pdftoppm", "-jpeg", "-r", "150"];
  await report("pictures", pages, () => measureNative(drawing, pages, join(scratch, "page")));
  const single = await makePdf(1);
  spawnSync("pdftoppm", ["-png", "-singlefile", "-r", "120", single, join(scratch, "scan")]);
  await report("ocr", join(scratch, "scan.png"));
} finally {
  rmSync(scratch, { recursive: true });
}
