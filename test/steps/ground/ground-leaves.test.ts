import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { documentOf, ground, setPage } from "./ground-text.ts";

const name = z.string().nullable();

describe("groundLeaves", () => {
  it("reports every leaf: found, absent, derived, an empty list once, and none for what is ours", async () => {
    const type = z.object({
      title: name,
      author: name,
      isFinal: z.boolean(),
      kind: z.enum(["letter", "memo"]),
      tags: z.array(z.string()),
      id: z.string().optional().meta({ evidence: "code" }),
    });
    const { fields } = await ground(
      type,
      { title: "Hello", author: null, isFinal: true, kind: "memo", tags: [], id: "x" },
      "Hello world",
    );
    expect(Object.keys(fields)).toEqual(["/title", "/author", "/isFinal", "/kind", "/tags"]);
    expect(fields["/title"]).toMatchObject({ state: "found", match: "exact", origin: "text" });
    expect(fields["/author"]).toMatchObject({ state: "absent", citations: [] });
    expect(fields["/isFinal"]).toMatchObject({ state: "found", match: "not-applicable" });
    expect(fields["/kind"]).toMatchObject({ state: "found", match: "not-applicable" });
    expect(fields["/tags"]).toMatchObject({ state: "absent" });
  });

  it("stands a written text on the quotes beside it, and on all of them", async () => {
    const type = z.object({
      summary: z.array(
        z.object({ text: z.string().meta({ evidence: "quoted" }), quotes: z.array(z.string()) }),
      ),
    });
    const page = "The seller shall pay. The buyer may leave at any time.";
    const sentence = (text: string, ...quotes: string[]): object => ({ text, quotes });
    const summary = [
      sentence("Seller pays.", "The seller shall pay"),
      sentence("Both leave.", "The buyer may leave", "nobody ever wrote this sentence down"),
      sentence("Nothing to show."),
    ];
    const { fields, coverage } = await ground(type, { summary } as never, page);
    expect(fields["/summary/0/text"]).toMatchObject({
      match: "exact",
      citations: [{ quote: "The seller shall pay" }],
    });
    expect(fields["/summary/1/text"]).toMatchObject({ match: "none" });
    expect(fields["/summary/1/quotes/0"]).toMatchObject({ match: "exact" });
    expect(fields["/summary/2/text"]).toMatchObject({ match: "none" });
    expect(coverage.ungrounded).toEqual(["/summary/1/text", "/summary/1/quotes/1", "/summary/2/text"]);
  });

  it("cites page, box and span, and quotes the text as printed", async () => {
    const pages = [setPage("nothing here", 0), setPage("Total\n1.234,50", 1)];
    const { fields } = await ground(
      z.object({ total: z.string().meta({ kind: "decimal" }) }),
      { total: "1234.50" },
      pages,
    );
    const [citation] = fields["/total"]?.citations ?? [];
    expect(citation).toMatchObject({ file: 0, pageNumber: 2, quote: "1.234,50" });
    expect(citation?.boxes?.[0]).toMatchObject({ x: 0, y: 0.02 });
    expect(pages[1]?.text.slice(citation?.span?.start, citation?.span?.end)).toBe("1.234,50");
  });

  it("computes confidence as the product of the parts that it shows", async () => {
    const type = z.object({ a: name, b: name, c: name });
    const { fields } = await ground(
      type,
      { a: "Acme Limited", b: "Acme Limitee", c: "Unknown Person" },
      "by Acme Limited",
    );
    for (const { confidence, confidenceParts } of Object.values(fields)) {
      const product = Object.values(confidenceParts).reduce((all, part) => all * part, 1);
      expect(confidence).toBeCloseTo(product, 3);
    }
    expect(fields["/a"]?.confidence).toBeGreaterThan(fields["/b"]?.confidence ?? 1);
    expect(fields["/b"]?.confidence).toBeGreaterThan(fields["/c"]?.confidence ?? 1);
  });

  it("keeps what an engine says of unreadable leaves and other values", async () => {
    const evidence = {
      "/a": { state: "unreadable" as const },
      "/b": { state: "found" as const, alternatives: [{ value: "y", why: "also printed" }] },
    };
    const { fields } = await ground(z.object({ a: name, b: name }), { a: null, b: "x1" }, "x1", { evidence });
    expect(fields["/a"]?.state).toBe("unreadable");
    expect(fields["/b"]?.alternatives).toEqual([{ value: "y", why: "also printed" }]);
  });
});

describe("coverage", () => {
  it("counts used letters and lists what nobody used, lines of a block together", async () => {
    const page = setPage("Acme Ltd\n\n\nTerms and\nconditions apply\n\n\nTotal 5.00");
    const { coverage } = await ground(
      z.object({ name, total: z.string().meta({ kind: "decimal" }) }),
      { name: "Acme Ltd", total: "5.00" },
      [page],
    );
    const [first] = coverage.pages;
    expect(first).toMatchObject({ file: 0, pageNumber: 1, status: "read", usedCharacters: 11 });
    expect(first?.characters).toBe(page.words.reduce((sum, { text }) => sum + text.length, 0));
    expect(first?.unusedRegions.map(({ quote }) => quote)).toEqual(["Terms and\nconditions apply", "Total"]);
    expect(first?.unusedRegions[0]?.boxes).toHaveLength(2);
  });

  it("says of every page whether it was read, failed or never asked for", async () => {
    const schema = await resolveSchema(z.object({ name }));
    const pages = [plainText("Acme", 0), { ...plainText("", 1), status: "failed" as const }];
    const document = documentOf([...pages, plainText("", 2), plainText("", 3)]);
    const { coverage } = groundLeaves({
      json: { name: "Acme" },
      schema,
      document,
      pages,
      notAsked: [3],
      locale: {},
    });
    expect(coverage.pages.map(({ status }) => status)).toEqual(["read", "failed", "unreadable", "not-asked"]);
  });
});

describe("whatever the text", () => {
  const word = fc.constantFrom(
    "Müller",
    "5",
    "1.234,50",
    "05.03.2024",
    "und",
    "B-17",
    "ﬁrst",
    "€",
    "Total:",
    "10",
    "x\u0301y",
  );

  it("every citation quotes the page at its span, stays on the page, and a planted value is found", async () => {
    const schema = await resolveSchema(z.object({ v: name, w: name }));
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (lines, seed) => {
          const page = setPage(lines.map((words) => words.join(" ")).join("\n"));
          const line = lines[seed % lines.length] ?? [];
          const planted = line.slice(0, 1 + (seed % line.length)).join(" ");
          const result = groundLeaves({
            json: { v: planted, w: "Quux Zyx" },
            schema,
            document: documentOf([page]),
            pages: [page],
            notAsked: [],
            locale: {},
          });
          const report = result.fields["/v"];
          expect(["exact", "ambiguous", "normalized"]).toContain(report?.match);
          for (const { span, quote, boxes } of report?.citations ?? []) {
            expect(page.text.slice(span?.start, span?.end)).toBe(quote);
            for (const box of boxes ?? [])
              expect(
                box.x >= 0 && box.y >= 0 && box.x + box.width <= 1.0001 && box.y + box.height <= 1.0001,
              ).toBe(true);
          }
          expect(result.fields["/w"]?.match).toBe("none");
        },
      ),
      { numRuns: 150 },
    );
  });

  it("a document of 300 pages is grounded with each row on its own page", async () => {
    const row = z.object({ day: z.iso.date(), name, amount: z.string().meta({ kind: "decimal" }) });
    const schema = await resolveSchema(z.object({ rows: z.array(row) }));
    const rows: { day: string; name: string; amount: string }[] = [];
    const pages = Array.from({ length: 300 }, (_, page) => {
      const lines = Array.from(
        { length: 40 },
        (__, line) =>
          `the party shall deliver goods number ${(page * 7 + line * 13) % 97} within days after notice of it`,
      );
      for (const line of [5, 25]) {
        const day = `2023-${String(1 + (page % 12)).padStart(2, "0")}-${String(1 + (line % 28)).padStart(2, "0")}`;
        const amount = `${(page % 9) + 1}.${String(100 + ((page * line) % 900))},${String(10 + (line % 90))}`;
        rows.push({ day, name: `Item ${page % 50}`, amount: amount.replace(".", "").replace(",", ".") });
        lines[line] = `${day.split("-").reverse().join(".")} Item ${page % 50} ${amount} EUR`;
      }
      return plainText(lines.join("\n"), page);
    });
    const { fields } = groundLeaves({
      json: { rows },
      schema,
      document: documentOf(pages),
      pages,
      notAsked: [],
      locale: {},
    });
    const misplaced = rows.filter(
      (_, index) => fields[`/rows/${index}/amount`]?.citations[0]?.pageNumber !== Math.floor(index / 2) + 1,
    );
    expect(misplaced).toEqual([]);
  });
});
