import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/faces/cli/table/display-width.ts";
import { makePaint } from "../../../src/faces/cli/paint.ts";
import { renderTable } from "../../../src/faces/cli/table/render-table.ts";
import { wrapText } from "../../../src/faces/cli/table/wrap-text.ts";
import { absent, foundAt, sampleData, sampleExtraction } from "../sample-extraction.ts";

const plain = makePaint(false, {});
const render = (changes = {}, width = 100): string =>
  renderTable(sampleExtraction(changes), { name: "flowers.pdf", width, paint: plain });

describe("the table for human eyes", () => {
  it("opens with the verdict and why", () => {
    const lines = render().split("\n");
    expect(lines[0]).toBe("✗ contradicted  flowers.pdf · invoice@1");
    expect(lines[1]).toBe("  because a check failed: totals.grossTotal");
    expect(lines[2]).toContain("values are not proven by the document: notes");
    expect(lines[3]).toContain("15 values found · 12 of 14 proven by the document · 3 fields empty");
  });

  it.each([
    ["a value as printed has only its page", "  = p1 invoiceNumber  2024-0117"],
    [
      "a value that is written differently shows the printed form",
      "  ≈ p1 issueDate      2024-03-05   “05.03.2024”",
    ],
    ["members of an object stand below its name", "  ≈ p1   vatId  DE811907980   “DE 811 907 980”"],
    ["a value without proof is marked", "  !    notes          Thanks </script><img src=x onerror=alert(1)>"],
    ["a failed check comes with its numbers", "  ✗ 250.00 + 47.50 = 297.50"],
    ["absent fields are listed", "  dueDate"],
    ["what no item of a list has is listed once", "  lines[]: taxRate"],
    ["text that nobody used is counted", "Text nobody used (90 characters in 2 places)"],
    ["a warning names its page", "  ! page 1: The picture has few pixels; small print may be misread"],
    ["the last line says what it took", "1 attempt · embedded · 840 ms"],
  ])("%s", (_, line) => expect(render().split("\n")).toContain(line));

  it("aligns amounts of a list to the right and leaves out columns without a value", () => {
    const lines = render().split("\n");
    const start = lines.findIndex((line) => line.includes("lines (2)"));
    const [head, first, second] = lines.slice(start + 1, start + 4);
    expect(head).not.toContain("taxRate");
    expect(first?.endsWith("240.00")).toBe(true);
    expect(second?.endsWith("10.00")).toBe(true);
    expect(second).toContain("~ 1");
    expect(new Set([head, first, second].map((line) => line?.length)).size).toBe(1);
  });

  it.each([50, 60, 80, 120])("keeps within %i columns", (width) => {
    for (const line of render({}, width).split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it("shows every found value also where a list is too wide for a table", () => {
    const text = render({}, 30).replaceAll(/\s+/g, "");
    for (const line of sampleData.lines) expect(text).toContain(line.name.replaceAll(/\s+/g, ""));
  });

  it("never lets a document write escape sequences to the terminal, or a line that begins like one of ours", () => {
    const text = "A\u001b[2J\u0007B\nC\u202eD\u009b31m";
    const out = render({ data: { notes: text }, fields: { "/notes": foundAt(text, { start: 3 }) } });
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(out).toMatch(/ notes {2}A \[2J B\n {10,}CD 31m\n/);
    expect(out).toContain("@3");
  });

  it("shows an empty list as not found and a plain list by number", () => {
    const fields = { "/tags/0": foundAt("red", { x: 0, y: 0 }), "/lines": absent() };
    const out = render({ data: { tags: ["red"], lines: [] }, fields });
    expect(out).toMatch(/tags \(1\)\n.* 1 {2}red/u);
    expect(out).toMatch(/Not found \(1\)\n {2}lines/u);
  });

  it("colours only when asked", () => {
    const coloured = renderTable(sampleExtraction(), { name: "a", width: 80, paint: makePaint(true, {}) });
    expect(coloured).toContain("\u001b[");
    expect(render()).not.toContain("\u001b[");
  });
});

describe("colours", () => {
  it.each([
    ["a terminal", true, {}, true],
    ["a pipe", false, {}, false],
    ["NO_COLOR on a terminal", true, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["FORCE_COLOR in a pipe", false, { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR=0 on a terminal", true, { FORCE_COLOR: "0" }, false],
    ["NO_COLOR beats FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
  ])("%s", (_, isTerminal, environment, expected) => {
    expect(makePaint(isTerminal, environment)("red", "x") !== "x").toBe(expected);
  });
});

describe("width of text on a terminal", () => {
  it.each([
    ["plain", "invoice", 7],
    ["accents", "Söhne", 5],
    ["combining marks", "So\u0308hne", 5],
    ["Japanese", "請求書", 6],
    ["full width digits", "１２", 4],
    ["emoji", "🧾 ok", 5],
    ["a family", "👨‍👩‍👧", 2],
    ["zero width space", "a\u200bb", 2],
  ])("%s", (_, text, width) => expect(displayWidth(text)).toBe(width));

  it("breaks between words, and inside a word only where it must", () => {
    expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrapText("請求書番号", 4)).toEqual(["請求", "書番", "号"]);
    expect(wrapText("", 10)).toEqual([""]);
  });
});
