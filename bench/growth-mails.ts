/**
 * Counts the work that mails of one mailbox take one by one, as a number of executed blocks of our own code: of the first mail with
 * what is made once for a schema, of as many mails as asked for, and of four times as many. A line of JSON: `{ first, small, large }`.
 *
 *     node bench/growth-mails.ts [--schema NAME] [--mails 6]
 */
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { schema: { type: "string", default: "invoice" }, mails: { type: "string", default: "6" } },
});
const session = new Session();
session.connect();
await session.post("Profiler.enable");
// Only functions that are compiled from here on are counted block by block.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { extract } = await import("../src/extract.ts");
const { loadEach } = await import("../src/load-each.ts");
const { findSchema } = await import("../src/registry/find-schema.ts");
const schema = await findSchema(values.schema);
const ours = new URL("../", import.meta.url).href;

function writeMail(index: number): string {
  const [number, day] = [1000 + (index % 9000), String((index % 28) + 1).padStart(2, "0")];
  return [
    `From ann@example.com Mon Jan  1 10:00:00 2024`,
    `From: Ann Keller <ann@example.com>`,
    `Subject: Invoice ${number}`,
    ``,
    `Hello, here is what we agreed on for the delivery of last week.`,
    `Invoice number ${number}, total ${number}.50 EUR, due date 2024-02-${day}.`,
    ``,
    ``,
  ].join("\n");
}

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

async function work(mails: number): Promise<number> {
  const text = Array.from({ length: mails }, (_, index) => writeMail(index)).join("");
  const bytes = new TextEncoder().encode(text);
  for await (const { document } of loadEach({ bytes, name: "in.mbox" })) {
    if (!document) throw new Error("a mail was not opened");
    await extract(document, { schema });
    await document.close();
  }
  return await countBlocks();
}

const mails = Number(values.mails);
const first = await work(1);
const small = await work(mails);
const large = await work(4 * mails);
console.log(JSON.stringify({ first, small, large }));
