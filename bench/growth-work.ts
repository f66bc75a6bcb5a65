/**
 * Counts the work that reading and answering takes, as a number of executed blocks of our own code, for each kind of large text at a size
 * and at four times that: what grows with the text counts four times as much, what goes through all of it for each part of it sixteen
 * times. With `--no-opt --no-maglev` the counts are the
 * same in every run; code that the engine optimises does not count all of its blocks. Lines of JSON: `{ name, small, large, error? }`.
 *
 *     node --no-opt --no-maglev bench/growth-work.ts [--schema NAME] [--characters 8000] [--only TEXT]
 */
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";
import { isGleanerError } from "../src/errors/is-gleaner-error.ts";
import { largeTexts } from "./growth/large-texts.ts";

const { values } = parseArgs({
  options: {
    schema: { type: "string", default: "invoice" },
    characters: { type: "string", default: "8000" },
    only: { type: "string", default: "" },
  },
});
const session = new Session();
session.connect();
await session.post("Profiler.enable");
// Only functions that are compiled from here on are counted block by block.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { extract } = await import("../src/extract.ts");
const { findSchema } = await import("../src/registry/find-schema.ts");
const schema = await findSchema(values.schema);
const ours = new URL("../", import.meta.url).href;

/** Executed blocks since the last count. */
async function countBlocks(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let count = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith(ours) || url.includes("/node_modules/") || url.includes("/bench/")) continue;
    for (const { ranges } of functions) for (const range of ranges) count += range.count;
  }
  return count;
}

async function work(
  name: string,
  text: string,
): Promise<{ readonly blocks: number; readonly error?: string }> {
  try {
    // What is told of while it goes on counts too.
    const onEvent = (): void => undefined;
    await extract({ bytes: new TextEncoder().encode(text), name }, { schema, onEvent });
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    return { blocks: await countBlocks(), error: error.code };
  }
  return { blocks: await countBlocks() };
}

const characters = Number(values.characters);
for (const { name, make } of largeTexts) {
  if (!name.includes(values.only)) continue;
  // What is made once for a schema is not the text's work.
  await work(name, make(500));
  const small = await work(name, make(characters));
  const large = await work(name, make(4 * characters));
  const error = small.error ?? large.error;
  console.log(
    JSON.stringify({ name, small: small.blocks, large: large.blocks, ...(error ? { error } : {}) }),
  );
}
