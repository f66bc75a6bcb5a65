// Whether confidence means what it says, on folders of documents with known answers: values by their confidence, and how many of each lot
// are right; once for the half of the documents that the constants were measured on, once for the other half.
//   node bench/calibration.ts <folder with a manifest.jsonl>... [--words <folder that keeps what was read>] [--parts]
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { autoApproveAt } from "../src/eval/auto-approve-at.ts";
import { calibrate } from "../src/eval/calibrate.ts";
import { listOutcomes } from "./calibration/list-outcomes.ts";
import type { PartedOutcome } from "./calibration/list-outcomes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: "string" }, parts: { type: "boolean" } },
});
if (positionals.length === 0) throw new Error("Name a folder with a manifest.jsonl.");

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function print(title: string, outcomes: readonly PartedOutcome[]): void {
  const given = outcomes.filter(({ confidence }) => confidence !== undefined);
  const { bins, expectedError = 0 } = calibrate(given);
  console.log(`\n${title}: ${given.length} values, expected calibration error ${percent(expectedError)}`);
  for (const { from, count, confidence, accuracy } of bins)
    console.log(
      `  from ${from.toFixed(1)}  ${String(count).padStart(5)} values  said ${percent(confidence).padStart(7)}  right ${percent(accuracy).padStart(7)}`,
    );
  for (const precision of [0.9, 0.95, 0.98]) {
    const found = autoApproveAt(precision, given);
    const told = found
      ? `from ${found.confidence} on, ${percent(found.coverage)} of the values`
      : "never reached";
    console.log(`  ${percent(precision)} right: ${told}`);
  }
}

/** How many are right by each part of the confidence, for the choice of constants. */
function printParts(outcomes: readonly PartedOutcome[]): void {
  const lots = new Map<string, PartedOutcome[]>();
  for (const outcome of outcomes)
    for (const name of ["match", "reading", "place", "uniqueness", "label", "choice", "checks"]) {
      const part = outcome.parts[name];
      const key = `${name} ${part === undefined ? "-" : (Math.floor(part * 20) / 20).toFixed(2)}`;
      lots.set(key, [...(lots.get(key) ?? []), outcome]);
    }
  for (const [key, lot] of [...lots].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `  ${key.padEnd(16)} ${String(lot.length).padStart(5)}  right ${percent(lot.filter(({ outcome }) => outcome === "correct").length / lot.length)}`,
    );
}

const all: PartedOutcome[] = [];
for (const folder of positionals)
  all.push(...(await listOutcomes(folder, join(values.words ?? "/tmp/gleaner-words", basename(folder)))));
for (const half of ["tuned", "held out"] as const) {
  const own = all.filter((outcome) => outcome.half === half);
  print(half === "tuned" ? "The half that was tuned on" : "The other half", own);
  if (values.parts && half === "tuned") printParts(own.filter(({ confidence }) => confidence !== undefined));
}
