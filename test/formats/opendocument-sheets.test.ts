import { describe, expect, it } from "vitest";
import html from "../../src/formats/html.ts";
import opendocument from "../../src/formats/opendocument.ts";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { readFile } from "../support/read-file.ts";

const cell = (text: string, more = ""): string =>
  `<table:table-cell ${more}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
const times = (count: number): string => `table:number-columns-repeated="${count}"`;
const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const covered = "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>";

async function read(rows: string, table = 'table:name="A"'): Promise<{ text: string; codes: string[] }> {
  const styles =
    '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  const content = `<office:document-content>${styles}<office:body><office:spreadsheet><table:table ${table}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const { texts, opened } = await readFile(opendocument, await zipOf({ "content.xml": content }), {
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
  });
  return { text: texts[0] ?? "", codes: opened.warnings.map(({ code }) => code) };
}

describe("a sheet of OpenDocument", () => {
  it.each([
    [
      "keeps columns below a cell of several rows",
      row(cell("North", 'table:number-rows-spanned="2"') + cell("Kiel")) + row(covered + cell("Bremen")),
      "North\tKiel\n\tBremen",
    ],
    [
      "keeps columns behind a wide cell, and what it covers is not shown",
      row(cell("wide", 'table:number-columns-spanned="2"') + covered + cell("c")) +
        row(cell("a") + cell("b") + cell("d")),
      "wide\t\tc\na\tb\td",
    ],
    ["is as wide as it says", row(cell("v", times(300)) + cell("end")), `${"v\t".repeat(300)}end`],
    [
      "shows what is stored where no text is",
      row(
        cell("", 'office:value="12.5"') +
          cell("", 'office:date-value="2024-03-05"') +
          cell("x", 'office:value="1"'),
      ),
      "12.5\t2024-03-05\tx",
    ],
    [
      "keeps the lines of a cell in its row",
      row(cell("a</text:p><text:p>b") + cell("1") + cell("2")),
      "a b\t1\t2",
    ],
    [
      "keeps its columns after hundreds of thousands of empty cells",
      row(cell("a") + cell("", times(250)) + cell("b") + cell("", times(16_000))).repeat(3000) +
        row(cell("c") + cell("", times(249)) + cell("d") + cell("e")),
      `${"a\t\tb\n".repeat(3000)}c\td\te`,
    ],
  ])("%s", async (_, rows, text) => {
    expect(await read(rows)).toEqual({ text, codes: [] });
  });

  it("tells of hidden rows and sheets that it reads", async () => {
    const rows = row(cell("a")) + row(cell("b"), 'table:visibility="collapse"');
    expect(await read(rows)).toEqual({ text: "a\nb", codes: ["file.hidden-read"] });
    expect(await read(row(cell("a")), 'table:name="A" table:style-name="ta2"')).toEqual({
      text: "a",
      codes: ["file.hidden-read"],
    });
    expect((await read(row(cell("a")) + row(cell(""), 'table:visibility="filter"'))).codes).toEqual([]);
  });

  it("tells of repeats that no sheet has", async () => {
    const { text, codes } = await read(
      row(cell("boom", times(1000)), 'table:number-rows-repeated="1000000"'),
    );
    expect(text.split("\t")).toHaveLength(1000);
    expect(codes).toEqual(["file.repeats-cut"]);
  });
});

it("places a row of a page's table as before, once the cell beside the rows above has ended", async () => {
  const page =
    "<table><tr><td>A</td><td rowspan=2>B</td></tr><tr><td>C</td></tr><tr><td>D</td><td>E</td></tr></table>";
  const { texts } = await readFile(html, new TextEncoder().encode(page));
  expect(texts).toEqual(["A\tB\nC\t\nD\tE"]);
});
