import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/faces/viewer/build-report.ts";
import { absent, foundAt, sampleExtraction } from "../sample-extraction.ts";

const hostile = `"></script><script>alert(1)</script><!--\u2028&<b>`;
const entry = (changes = {}, name = "flowers.pdf") => ({
  name,
  schemaTitle: "Invoice",
  extraction: sampleExtraction(changes),
  pages: [{ file: 0, pageNumber: 1 }],
});
const html = buildReport([entry()]);
const blocks = (text: string): string[] =>
  [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? "");
const dataOf = (text: string) =>
  JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "null");

describe("the report as a file", () => {
  it("allows no network, and no script or style but its own", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain(`script-src ${hash(blocks(html)[0] ?? "")}`);
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "")}`);
  });

  it("refers to nothing outside itself", () => {
    const known = ["http://www.w3.org/2000/svg"];
    const addresses = html.match(/https?:\/\/[^\s"'<)]+/g) ?? [];
    expect(addresses.filter((address) => !known.includes(address))).toEqual([]);
    const markup = html.replaceAll(/<script[\s\S]*?<\/script>/g, "");
    expect(markup).not.toMatch(/\s(?:src|href|action|style|on\w+)=/);
  });

  it("has one script that parses", () => {
    expect(blocks(html)).toHaveLength(1);
    expect(() => new Script(blocks(html)[0] ?? "")).not.toThrow();
  });

  it("keeps hostile text inert wherever a document can put it", () => {
    const attacked = buildReport([
      entry(
        {
          data: { [hostile]: hostile },
          fields: { [`/${hostile.replaceAll("/", "~1")}`]: foundAt(hostile, { x: 0, y: 0 }), "/b": absent() },
          warnings: [{ code: "x", message: hostile }],
        },
        hostile,
      ),
    ]);
    expect(blocks(attacked)).toHaveLength(1);
    expect(attacked.match(/<script/g)).toHaveLength(2);
    expect(attacked.split('id="data">')[1]).not.toContain("\u2028");
    const [document] = dataOf(attacked);
    expect(document.name).toBe(hostile);
    expect(document.fields[0].value).toBe(hostile);
  });
});

describe("what the report says", () => {
  const [document] = dataOf(html);
  const labels = document.fields.map((field: { label: string }) => field.label);

  it("lists what was not found with how often, and what is not grounded", () => {
    expect(document.absent).toEqual([
      { label: "Due date", path: "dueDate", count: 1 },
      { label: "Tax rate", path: "lines[].taxRate", count: 2 },
    ]);
    expect(document.ungrounded.map((at: number) => labels[at])).toEqual(["Notes"]);
  });

  it("lists the text that nobody used with its place", () => {
    expect(
      document.unused.map((region: { quote: string; page: number }) => [region.quote, region.page]),
    ).toEqual([
      ["Bankverbindung Sparkasse", 0],
      ["Seite 1 von 1", 0],
    ]);
    expect(document.unusedCharacters).toBe(90);
  });

  it("gives a failed check its numbers and the values it is about", () => {
    const failed = document.checks.find((check: { status: string }) => check.status === "fail");
    expect(failed.numbers).toEqual([
      ["expected", "297.50"],
      ["stated", "297.60"],
      ["difference", "0.10"],
    ]);
    expect(failed.fields.map((at: number) => labels[at])).toEqual(["Gross total", "Net total", "Tax total"]);
  });

  it("cuts a text where citations cross, so that each stretch knows all its values", () => {
    const fields = { "/a": foundAt("one two", { start: 0 }), "/b": foundAt("two three", { start: 4 }) };
    const report = buildReport([
      {
        ...entry({ data: { a: "one two", b: "two three" }, fields }),
        pages: [{ file: 0, text: "one two three four" }],
      },
    ]);
    expect(dataOf(report)[0].pages[0].segments).toEqual([
      { text: "one ", fields: [0], unused: [] },
      { text: "two", fields: [0, 1], unused: [] },
      { text: " three", fields: [1], unused: [] },
      { text: " four", fields: [], unused: [] },
    ]);
  });
});
