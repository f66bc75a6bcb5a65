import { describe, expect, it } from "vitest";
import xlsx from "../../src/formats/xlsx.ts";
import { bookFile } from "../../fixtures/make/office-parts.ts";
import { readFile } from "../support/read-file.ts";

const own = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const row = (number: number, texts: readonly string[], attributes = ""): string =>
  `<row r="${number}"${attributes}>${texts.map((text, column) => own(`${"ABCDEF"[column]}${number}`, text)).join("")}</row>`;

async function read(
  rows: string,
  more: { before?: string; strings?: string[] } = {},
): Promise<{ text: string; warnings: { code: string; message: string }[] }> {
  const { before = "", strings = [] } = more;
  const { texts, opened } = await readFile(
    xlsx,
    await bookFile({ strings, sheets: [{ name: "A", before, rows }] }),
  );
  return { text: texts[0] ?? "", warnings: [...opened.warnings] };
}

describe("a cell of several lines", () => {
  it.each([
    ["is one line in a row of a table", ["Chair", "red\nwith arms", "12.50"], "Chair\tred with arms\t12.50"],
    ["loses no line that is empty", ["Chair", "red\n\nwith arms", "12.50"], "Chair\tred with arms\t12.50"],
    [
      "stands below each other where it is alone",
      ["Acme Ltd\n1 High Street\nLeeds"],
      "Acme Ltd\n1 High Street\nLeeds",
    ],
    ["stands beside its label", ["Bill to", "Bob\nLeeds"], "Bill to\tBob\n\tLeeds"],
    [
      "shares its row with lists of numbers",
      ["Pen\nInk", "2\n3", "4.00\n9.00"],
      "Pen\t2\t4.00\nInk\t3\t9.00",
    ],
    ["shares its row with other blocks", ["A\nB\nC", "x", "D\nE\nF"], "A\tx\tD\nB\t\tE\nC\t\tF"],
    ["is one name in a header", ["Item", "Unit\nprice", "Net\namount"], "Item\tUnit price\tNet amount"],
  ])("%s", async (_, cells, text) => {
    const joined = cells.map((cell) => cell.replaceAll("\n", "&#10;"));
    expect((await read(row(1, joined))).text).toBe(text);
  });
});

describe("a cell of a sheet", () => {
  it.each([
    ["an article's number in full", '<c r="A1"><v>4006381333931</v></c>', "4006381333931"],
    ["one that is stored by its power", '<c r="A1"><v>4.006381333931E+12</v></c>', "4006381333931"],
    ["a number beyond all articles", '<c r="A1"><v>1.5E+20</v></c>', "1.5E+20"],
    ["signs that are stored by their codes", own("A1", "a_x000D__x000A_b_x0041__x005F_"), "a\nbA_"],
    ["a text with something like a code", own("A1", "a_x00_b"), "a_x00_b"],
    ["a day without a time", '<c r="A1" t="d"><v>2024-03-05T00:00:00</v></c>', "2024-03-05"],
    ["a time of a day", '<c r="A1" t="d"><v>2024-03-05T10:30:00</v></c>', "2024-03-05T10:30:00"],
  ])("shows %s", async (_, cell, text) => {
    expect((await read(`<row r="1">${cell}</row>`)).text).toBe(text);
  });

  it("shows shared texts without their codes", async () => {
    const strings = ["<t>one_x0020_two</t>"];
    expect((await read('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings })).text).toBe("one two");
  });
});

describe("what a sheet holds and does not show", () => {
  it("is read and told of", async () => {
    const { text, warnings } = await read(
      row(1, ["Item", "Cost", "Price"]) +
        row(2, ["Pen", "1", "2"], ' hidden="1"') +
        row(3, ["Ink", "3", "4"]),
      { before: '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>' },
    );
    expect(text).toBe("Item\tCost\tPrice\nPen\t1\t2\nInk\t3\t4");
    expect(warnings.map(({ code }) => code)).toEqual(["file.hidden-read"]);
    expect(warnings[0]?.message).toContain("1 hidden row and 1 hidden column");
  });

  it("is not told of where it is empty", async () => {
    const { warnings } = await read(row(1, ["Item"]) + '<row r="2" hidden="1"><c r="A2"/></row>', {
      before: '<cols><col min="2" max="9" hidden="true"/></cols>',
    });
    expect(warnings).toEqual([]);
  });

  it("is told of where formulas have no results", async () => {
    const cell = (at: string, content: string): string => `<c r="${at}" t="str">${content}</c>`;
    const { text, warnings } = await read(
      `<row r="1">${own("A1", "Sum")}${cell("B1", "<f>C1</f>")}${cell("C1", "<f>D1</f><v/>")}${cell("D1", "<f>1</f><v>1</v>")}</row>`,
    );
    expect(text).toBe("Sum\t1");
    expect(warnings.map(({ code }) => code)).toEqual(["file.formula-without-result"]);
    expect(warnings[0]?.message).toContain("1 formula ");
  });
});
