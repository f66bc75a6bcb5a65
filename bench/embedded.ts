// Field scores, seconds and peak memory of the embedded engine on a folder of documents with known answers:
//   node bench/embedded.ts <folder with a manifest.jsonl> [--words <folder that keeps what was read>] [--misses]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Document } from "../src/document/document.ts";
import type { PageText } from "../src/document/page-text.ts";
import type { Schema } from "../src/document/schema.ts";
import { answerFromWords } from "../src/embedded/answer-from-words.ts";
import { load } from "../src/load.ts";
import { findSchema } from "../src/registry/find-schema.ts";
import { ScoreBoard } from "./score-board.ts";
import { scoreInvoice } from "./score-invoices.ts";
import { scoreReceipt } from "./score-receipts.ts";

interface Item {
  readonly id: string;
  readonly file: string;
  readonly task: string;
  readonly truth: never;
}

interface Read {
  readonly document: Document;
  readonly pages: readonly PageText[];
  readonly milliseconds: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: "string" }, misses: { type: "boolean" } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("Name a folder with a manifest.jsonl.");

const scorers = { receipt: scoreReceipt, invoice: scoreInvoice } as const;

async function read(item: Item): Promise<Read> {
  const kept = values.words === undefined ? undefined : join(values.words, `${item.id}.json`);
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Read;
  const start = performance.now();
  const open = await load({ path: join(folder!, item.file) });
  try {
    const pages: PageText[] = [];
    for await (const page of open.read()) pages.push(page);
    const result: Read = { document: open.document, pages, milliseconds: performance.now() - start };
    if (kept !== undefined) {
      mkdirSync(values.words!, { recursive: true });
      writeFileSync(kept, JSON.stringify(result));
    }
    return result;
  } finally {
    await open.close();
  }
}

function countChecks(
  schema: Schema,
  json: Parameters<Schema["rules"][number]["evaluate"]>[0]["json"],
): string {
  const results = schema.rules.flatMap((rule) => rule.evaluate({ json }));
  const defining = results.filter((result) => result.defining);
  if (results.some((result) => result.status === "fail" && result.severity === "error"))
    return "a check failed";
  return defining.some((result) => result.status === "pass") ? "sums close" : "nothing to check";
}

const items = readFileSync(join(folder, "manifest.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Item);
const boards = new Map<string, ScoreBoard>();
const checks = new Map<string, number>();
let readMs = 0;
let answerMs = 0;
let count = 0;
for (const item of items) {
  const score = scorers[item.task as keyof typeof scorers];
  if (!score) continue;
  const schema = await findSchema(item.task);
  const { document, pages, milliseconds } = await read(item);
  const start = performance.now();
  const { json } = answerFromWords({ schema, document, pages, locale: {} });
  answerMs += performance.now() - start;
  readMs += milliseconds;
  count += 1;
  const board = boards.get(item.task) ?? new ScoreBoard();
  boards.set(item.task, board);
  score(board, item.id, item.truth, json);
  const outcome = `${item.task}: ${countChecks(schema, json)}`;
  checks.set(outcome, (checks.get(outcome) ?? 0) + 1);
}
for (const [task, board] of boards) {
  board.print(task);
  if (values.misses)
    for (const { id, field, outcome, want, got } of board.misses)
      console.log(`    ${id} ${field} ${outcome}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
}
console.log("\nchecks");
for (const [outcome, number] of checks) console.log(`  ${outcome.padEnd(34)} ${number}`);
console.log(
  `\n${count} documents; reading ${(readMs / count / 1000).toFixed(2)} s, answering ${(answerMs / count / 1000).toFixed(3)} s each; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
);
