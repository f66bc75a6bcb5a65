import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageText } from "../../../src/document/page-text.ts";
import { findTableHead } from "../../../src/layout/find-table-head.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { splitText } from "../../../src/steps/plan/split-text.ts";
import { estimateTokens } from "../../../src/values/estimate-tokens.ts";
import { setPage } from "../ground/ground-text.ts";

const table = `Statement of Acme

Date        Text              Amount
01.02.      Rent              700.00
02.02.      Shop               12.00`;
const rows = `03.02.      Wages            900.00
04.02.      Power             50.00`;

function headOf(pages: readonly string[], next: string): string | undefined {
  const set = pages.map((text, page) => setPage(text, page));
  const found = findTableHead(set, setPage(next, pages.length));
  return found?.spans.map(({ start, end }) => set[found.page]?.text.slice(start, end)).join(" ");
}

describe("the header of a table that goes on over the page", () => {
  it.each<[string, string[], string, string | undefined]>([
    ["is found above its rows", [table], rows, "Date Text Amount"],
    ["is found pages back", [table, rows], rows, "Date Text Amount"],
    [
      "is left out where the next page prints it again",
      [table],
      `Date        Text              Amount\n${rows}`,
      undefined,
    ],
    [
      "is none where no table reaches the end of the page",
      ["Some words\nof a letter that ends here."],
      rows,
      undefined,
    ],
  ])("%s", (_, pages, next, head) => {
    expect(headOf(pages, next)).toBe(head);
  });
});

describe("a text that is too long for one question", () => {
  const cut = (text: string, room: number): string[] | undefined => {
    const page: PageText = plainText(text, 0);
    return splitText(page, room)?.map(({ start, end }) => text.slice(start, end));
  };

  it("is cut into parts that fit, of whole lines, each word in one of them at least, in order", () => {
    const line = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,6}$/);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 90, max: 400 }),
        (lines, room) => {
          const text = lines.join("\n");
          let covered = 0;
          for (const { start, end } of splitText(plainText(text, 0), room) ?? []) {
            expect(estimateTokens(text.slice(start, end))).toBeLessThanOrEqual(room);
            expect(text.slice(covered, Math.max(covered, start)).trim()).toBe("");
            expect(end).toBeGreaterThan(covered);
            covered = end;
          }
          expect(covered).toBe(text.length);
        },
      ),
    );
  });

  it("is cut between words where a line is longer than a question, and not at all where a word is", () => {
    expect(cut("word ".repeat(500).trim(), 100)?.length).toBeGreaterThan(5);
    expect(cut("x".repeat(5000), 100)).toBeUndefined();
  });
});
