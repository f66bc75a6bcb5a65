import { expect, it } from "vitest";
import { exportAs } from "../../src/export-as.ts";
import { toMarkdown } from "../../src/exports/to-markdown.ts";
import { toText } from "../../src/exports/to-text.ts";
import { sampleExtraction } from "../faces/sample-extraction.ts";

it("writes fields as a list and rows as a table, without what is absent", () => {
  const text = toMarkdown(sampleExtraction());
  expect(text.split("\n")).toEqual([
    "# invoice@1",
    "",
    "- **Invoice number:** 2024-0117",
    "- **Issue date:** 2024-03-05",
    "- **Document type:** invoice",
    "- **Notes:** Thanks \\</script\\>\\<img src=x onerror=alert(1)\\>",
    "",
    "## Seller",
    "",
    "- **Name:** Blumen & Söhne GmbH",
    "- **VAT ID:** DE811907980",
    "",
    "## Lines",
    "",
    "| Name | Quantity | Net amount |",
    "| --- | ---: | ---: |",
    "| Rosen, langstielig, im Bund zu zwanzig Stück mit Schleifenband | 12 | 240.00 |",
    "| Liefern | 1 | 10.00 |",
    "",
    "## Totals",
    "",
    "- **Net total:** 250.00",
    "- **Tax total:** 47.50",
    "- **Gross total:** 297.50",
    "",
  ]);
});

it.each([
  ["a cell cannot break its table", { rows: [{ a: "x|y\nz" }] }, "| x\\|y z |"],
  ["a link stays text", { a: "[x](http://example.org)" }, "\\[x\\](http://example.org)"],
  ["emphasis stays text", { a: "*a* _b_ `c`" }, "\\*a\\* \\_b\\_ \\`c\\`"],
])("%s", (_, data, expected) => expect(toMarkdown(sampleExtraction({ data }))).toContain(expected));

it("leaves out objects and lists that hold nothing", () => {
  const data = { a: "x", b: { c: null, d: { e: [] } }, f: [{ g: null }], h: [] };
  expect(toMarkdown(sampleExtraction({ data }))).toBe("# invoice@1\n\n- **A:** x\n");
});

it("gives a reading as it is", () => {
  const reading = sampleExtraction({ data: { text: "one\n\ntwo\n", pages: [] } });
  expect(toText(reading)).toBe("one\n\ntwo\n");
});

it("gives other data as one line a value", () => {
  const text = toText(sampleExtraction({ data: { a: { b: "1" }, c: [{ d: null, e: true }] } }));
  expect(text).toBe("a.b: 1\nc[0].e: true\n");
});

it("refuses a format that it does not know, with the nearest one", async () => {
  const format = "markdwn" as "markdown";
  await expect(exportAs(sampleExtraction(), format)).rejects.toMatchObject({
    code: "options.unknown-name",
    message: expect.stringContaining("Did you mean markdown?"),
  });
});
