/**
 * Counts the work of reading answers, as executed blocks of our own code, for each kind of answer at a size and at four times that: the
 * counts are the same in every run with `--no-opt --no-maglev`. Lines of JSON: `{ name, small, large }`.
 */
import { Session } from "node:inspector/promises";
import { hardAnswers } from "./hard-answers.ts";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
// Only functions that are compiled from here on are counted block by block.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { parseAnswer } = await import("../../../src/steps/parse/parse-answer.ts");
const { createPartialReader } = await import("../../../src/steps/parse/create-partial-reader.ts");
const { readInvoiceSchema } = await import("./invoice-schema.ts");
const schema = await readInvoiceSchema();
const ours = new URL("../../../src/", import.meta.url).href;
const size = Number(process.argv[2] ?? 4000);

/** Executed blocks since the last count. */
async function countBlocks(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => url.startsWith(ours))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const parseWhole = (text: string): unknown => parseAnswer({ text, finishReason: "stop", schema, locale: {} });

function parseByPieces(text: string): void {
  const reader = createPartialReader(schema, {});
  for (let at = 0; at < text.length; at += 64) reader.push(text.slice(at, at + 64));
}

for (const [way, parse] of [
  ["whole", parseWhole],
  ["by pieces", parseByPieces],
] as const) {
  for (const [name, make] of hardAnswers) {
    parse(make(100));
    await countBlocks();
    parse(make(size));
    const small = await countBlocks();
    parse(make(4 * size));
    console.log(JSON.stringify({ name: `${name}, ${way}`, small, large: await countBlocks() }));
  }
}
