// Precision and recall of the embedded engine on schemas that bring no aliases, over documents with known answers:
//   node bench/schemas.ts <folder with forms, pages, invoices, receipts> [--words <folder>] [--only <trial>] [--misses]
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerAny } from "../src/embedded/answer-any.ts";
import { resolveSchema } from "../src/schema/resolve-schema.ts";
import { readWords } from "./read-words.ts";
import { flatInvoice } from "./schemas/flat-invoice.ts";
import { flatReceipt } from "./schemas/flat-receipt.ts";
import type { TrialItem } from "./schemas/kit.ts";
import { adderFor } from "./schemas/kit.ts";
import { resume } from "./schemas/resume.ts";
import { tableRows } from "./schemas/table-rows.ts";
import { w9 } from "./schemas/w9.ts";
import { SetBoard } from "./set-board.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: "string" },
    only: { type: "string" },
    misses: { type: "boolean", default: false },
  },
});
const [data] = positionals;
if (data === undefined) throw new Error("Name a folder of folders with a manifest.jsonl each.");

for (const trial of [w9, resume, tableRows, flatInvoice, flatReceipt]) {
  if (values.only !== undefined && !trial.title.includes(values.only)) continue;
  const board = new SetBoard();
  const items = readFileSync(join(data, trial.folder, "manifest.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as TrialItem);
  for (const item of items) {
    const type = trial.schemaFor(item);
    if (type === undefined) continue;
    const kept = join(values.words ?? join(tmpdir(), "words"), trial.folder, `${item.id}.json`);
    const { document, pages } = await readWords(join(data, trial.folder, item.file), kept);
    const { json } = await answerAny({ schema: await resolveSchema(type), document, pages, locale: {} });
    trial.score(adderFor(board, item.id), item.truth, json);
  }
  board.print(trial.title, values.misses);
}
