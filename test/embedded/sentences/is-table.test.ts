import { describe, expect, it } from "vitest";
import { isTable } from "../../../src/embedded/sentences/is-table.ts";
import { plainText } from "../../../src/layout/plain-text.ts";

const row = "4\tcable drum with a long handle\t2\t17.90";
const sentence = "The supplier shall deliver the goods within thirty days of the order.";
const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join("\n");

describe("a text of rows whose cells tabs part", () => {
  it.each<[string, string, boolean]>([
    ["is a table", lines(100, row), true],
    ["is a table with a title and a note", `Stock\n\n${lines(100, row)}\n\n${sentence}`, true],
    ["is none where a good part of it is sentences", `${lines(100, row)}\n${lines(30, sentence)}`, false],
    ["is none where it has labels and their values", lines(200, "Place of birth:\tBerlin"), false],
    ["is none where it has no tabs", lines(100, sentence), false],
    ["is looked at in full where it is short", lines(3, row), false],
    ["is none where it is empty", "", false],
  ])("%s", (_, text, is) => {
    expect(isTable([plainText(text, 0)])).toBe(is);
  });

  it("is judged over all pages", () => {
    const table = plainText(lines(100, row), 0);
    expect(isTable([table, plainText(lines(20, sentence), 1)])).toBe(false);
    expect(isTable([table, plainText(row, 1)])).toBe(true);
  });
});
