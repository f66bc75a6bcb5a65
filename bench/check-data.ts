/**
 * Opens and reads every file of a folder, each in a process of its own, and holds what comes of it against the folder's
 * `manifest.jsonl`: one line a file, `{ file, mediaType, task: "bad-input", truth: { outcome: "refuse" | "read" | "either", reasons,
 * words, password, ... } }`. Files without a truth must be read, or be refused with an error of ours.
 *
 *     npm run check:data -- FOLDER [--only TEXT] [--quiet]
 *
 * No opening and no page may take over 10 s (of processor time on a busy machine), no file over 1 GB; none may hold the process
 * after its answer or leave a temporary file. Fails where one does.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { DataItem } from "./data/data-item.ts";
import { judgeFacts, judgeUnlocked } from "./data/judge-facts.ts";
import { judgeRun } from "./data/judge-run.ts";
import { listItems } from "./data/list-items.ts";
import { runFile } from "./data/run-file.ts";
import type { FileRun } from "./data/run-file.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" }, quiet: { type: "boolean", default: false } },
});
const [given] = positionals;
if (given === undefined) {
  console.error("Name a folder: npm run check:data -- FOLDER");
  process.exit(64);
}
const folder = resolve(given);

function describe({ facts }: FileRun): string {
  if (facts?.outcome === "refused") return facts.code;
  if (facts?.outcome !== "read") return "no answer";
  const told = [...new Set(facts.warnings)].join(", ");
  return `read ${facts.pages.length} ${facts.pages.length === 1 ? "page" : "pages"}${told === "" ? "" : ` (${told})`}`;
}

async function check(
  item: DataItem,
): Promise<{ readonly runs: readonly FileRun[]; readonly faults: string[] }> {
  const path = resolve(folder, item.file);
  const run = await runFile(path);
  const faults = [...judgeRun(run), ...(run.facts ? await judgeFacts(run.facts, item) : [])];
  const { truth } = item;
  if (truth?.password === undefined) return { runs: [run], faults };
  const unlocked = await runFile(path, truth.password);
  faults.push(...judgeRun(unlocked), ...judgeUnlocked(unlocked.facts, truth));
  return { runs: [run, unlocked], faults };
}

const items = listItems(folder).filter(({ file }) => file.includes(values.only));
let wrong = 0;
let slowest = 0;
let largest = 0;
for (const item of items) {
  const { runs, faults } = await check(item);
  if (faults.length > 0) wrong += 1;
  const seconds = Math.max(...runs.map((run) => run.seconds));
  const bytes = Math.max(...runs.map((run) => run.bytes));
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, bytes);
  if (values.quiet && faults.length === 0) continue;
  const verdict = faults.length === 0 ? "right" : "WRONG";
  const work = Math.max(...runs.map((run) => run.cpuSeconds));
  const times = [seconds, work].map((each) => each.toFixed(1).padStart(5));
  const figures = `${times[0]} s (${times[1]} s of a processor) ${String(Math.round(bytes / 1e6)).padStart(5)} MB`;
  console.log(`${verdict}  ${figures}  ${item.file}  ${runs.map(describe).join("; with its password: ")}`);
  for (const fault of faults) console.log(`       ${fault}`);
}
console.log(
  `${items.length - wrong} of ${items.length} files right; the slowest took ${slowest.toFixed(1)} s, the largest ${Math.round(largest / 1e6)} MB`,
);
process.exitCode = wrong > 0 || items.length === 0 ? 1 : 0;
