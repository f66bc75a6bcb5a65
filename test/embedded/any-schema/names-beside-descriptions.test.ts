import { describe, expect, it } from "vitest";
import { array, number, object, string } from "zod";
import { askText } from "../sentences/ask-text.ts";

const goods = object({
  rows: array(object({ item: string(), notes: string().optional(), price: number() })),
});
const parts = object({
  rows: array(object({ line: number(), item: string(), description: string(), quantity: number() })),
});

describe("a table with a column of names and one of descriptions", () => {
  it.each<[string, string, unknown, unknown[]]>([
    [
      "gives each leaf the words of its own column",
      "Item\tNotes\tPrice\nChair\tred with arms\t12.50\nTable\toak\t99.00",
      goods,
      [
        { item: "Chair", notes: "red with arms", price: 12.5 },
        { item: "Table", notes: "oak", price: 99 },
      ],
    ],
    [
      "keeps the names of rows without a description",
      "Item\tNotes\tPrice\nChair\t\t12.50\nTable\toak\t99.00\nLamp\t\t5.00",
      goods,
      [
        { item: "Chair", price: 12.5 },
        { item: "Table", notes: "oak", price: 99 },
        { item: "Lamp", price: 5 },
      ],
    ],
    [
      "takes codes for the names where they are headed so",
      "Line\tItem\tDescription\tQuantity\n1\tA-2288\twasher with drill\t10\n2\tA-2182\ttube bearing\t13",
      parts,
      [
        { line: 1, item: "A-2288", description: "washer with drill", quantity: 10 },
        { line: 2, item: "A-2182", description: "tube bearing", quantity: 13 },
      ],
    ],
  ])("%s", async (_, text, type, rows) => {
    const { json, ungrounded } = await askText(text, type);
    expect(json).toEqual({ rows });
    expect(ungrounded).toEqual([]);
  });
});
