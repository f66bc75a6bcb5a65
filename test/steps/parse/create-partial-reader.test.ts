import { expect, it } from "vitest";
import type { Json } from "../../../src/document/json.ts";
import { createPartialReader, type PartialReading } from "../../../src/steps/parse/create-partial-reader.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

const schema = await readInvoiceSchema();

function readAll(text: string, length = 5): PartialReading[] {
  const reader = createPartialReader(schema, {});
  const readings: PartialReading[] = [];
  for (let at = 0; at < text.length; at += length) {
    const reading = reader.push(text.slice(at, at + length));
    if (reading) readings.push(reading);
  }
  return readings;
}

/** Whether every value of `part` stands in `whole`; what is missing says nothing. */
const isWithin = (part: Json | undefined, whole: unknown): boolean =>
  typeof part === "object" && part !== null
    ? Object.entries(part).every(([key, value]) =>
        isWithin(value as Json, (whole as Record<string, unknown>)[key]),
      )
    : part === whole;

it.each<[string, (text: string) => string]>([
  ["alone", (text) => text],
  ["in a fence after words", (text) => `Here it is [1]:\n\`\`\`json\n${text}\n\`\`\``.replace("[1]", "1")],
  ["after thinking", (text) => `<think>{"pageCount": 9}</think>${text}`],
  ["in a wrapper", (text) => `{"invoice":${text}}`],
  ["with trailing commas", (text) => text.replaceAll("]", ",]")],
])("gives more and more of an answer %s, and no value that the whole does not hold", (_, wrap) => {
  const readings = readAll(wrap(JSON.stringify(invoice)));
  expect(readings.length).toBeGreaterThan(3);
  for (const { data } of readings) expect(isWithin(data, invoice)).toBe(true);
  const counts = readings.map(({ pointers }) => pointers.length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

it("names the places of what is complete, and nothing of a row that is not", () => {
  const text = JSON.stringify(invoice);
  const [last] = readAll(text.slice(0, text.indexOf("1200.00")), text.length).slice(-1);
  expect(last?.pointers).toContain("/lines/0/netAmount");
  expect(last?.pointers.filter((pointer) => pointer.startsWith("/lines/1"))).toEqual([]);
});

it("begins anew after a reset", () => {
  const reader = createPartialReader(schema, {});
  reader.push('{"pageCount": 3, "notes": ["a"]');
  reader.reset();
  expect(reader.push(JSON.stringify(invoice))?.data).toMatchObject({ pageCount: 2 });
});

it("reads a text of any length few times", () => {
  const rows = (count: number): string =>
    JSON.stringify({ ...invoice, lines: Array.from({ length: count }, () => invoice.lines[0]) });
  const short = readAll(rows(100)).length;
  // Ten times the text, and only as many readings more as its length grows by a share each time.
  expect(readAll(rows(1000)).length - short).toBeLessThan(25);
});
