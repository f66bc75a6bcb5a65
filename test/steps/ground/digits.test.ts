import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/layout/plain-text.ts";
import { inferConventions } from "../../../src/steps/ground/conventions.ts";
import { listDigitGroups } from "../../../src/steps/ground/list-digit-groups.ts";
import { listNumbers } from "../../../src/steps/ground/list-numbers.ts";
import { dateShapes } from "../../../src/steps/ground/date-shapes.ts";
import { IntList } from "../../../src/values/int-list.ts";
import { markDateStarts } from "../../../src/steps/ground/mark-date-starts.ts";

/** Texts of which nearly all is made of figures and of what stands between them. */
const figures = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.stringMatching(/^\d{1,4}$/) },
      { weight: 3, arbitrary: fc.constantFrom(".", ",", " ", "-", "/", "'", "’", "\u00a0", "–", "%") },
      fc.constantFrom("  ", "\n", " .", ", ", " - ", "年", "月", "日", "EUR", "x", "19", "20"),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));

describe("the figures of a text", () => {
  it("are numbers in the places where a pattern finds them", () => {
    const joined = /\d+(?:[.,'’]\d+)*(?:[.,][-–]{1,2}(?!\d))?/gu;
    const spaced = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)/gu;
    const torn = /(?<![\d.,])\d+(?:[.,]\d{3})*(?: [.,]|[.,] )\d{2}(?![\d.,])/gu;
    fc.assert(
      fc.property(figures, (text) => {
        const expected = Object.entries({ joined, spaced, torn }).flatMap(([form, pattern]) =>
          [...text.matchAll(pattern)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            form,
          })),
        );
        const found = { starts: new IntList(), ends: new IntList(), forms: new IntList() };
        listNumbers(text, listDigitGroups(text), found);
        const numbers = Array.from({ length: found.starts.length }, (_, at) => ({
          start: found.starts.at(at),
          end: found.ends.at(at),
          form: ["joined", "spaced", "torn"][found.forms.at(at)],
        }));
        expect(numbers).toEqual(expected);
      }),
    );
  });

  it("tell how decimals and dates are written as the patterns of both do", () => {
    const decimal = /(?<![\d.,])\d{1,3}(?:[.,'’ \u00a0]\d{3})*([.,])\d{2}(?![\d.,/-]|\s?%)/gu;
    const date = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/gu;
    const decide = (first: number, second: number): number =>
      first > 0 && first >= 4 * second ? 1 : second > 0 && second >= 4 * first ? 2 : 0;
    fc.assert(
      fc.property(figures, (text) => {
        const marks = [...text.matchAll(decimal)].map((match) => match[1]);
        const days = [...text.matchAll(date)].map((match) => [Number(match[1]), Number(match[2])] as const);
        const count = (matches: readonly boolean[]): number => matches.filter(Boolean).length;
        const decimals = decide(count(marks.map((m) => m === ",")), count(marks.map((m) => m === ".")));
        const dates = decide(
          count(days.map(([a, b]) => a > 12 && b <= 12)),
          count(days.map(([a, b]) => b > 12 && a <= 12)),
        );
        expect(inferConventions([plainText(text, 0)], {})).toEqual({
          ...(decimals === 0 ? {} : { decimals: decimals === 1 ? "comma" : "point" }),
          ...(dates === 0 ? {} : { dates: dates === 1 ? "day-first" : "month-first" }),
        });
      }),
    );
  });

  it.each([
    ["parted", /(?<![\d.,/-])\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}(?![\d/-])/gu],
    ["spaced", /(?<![\d.,/-])(?:\d{4} \d{1,2} \d{1,2}|\d{1,2} \d{1,2} \d{4})(?![\d.,/-])/gu],
    ["monthly", /(?<![\d.,/-])(?:\d{1,2}[./-]\d{4}|\d{4}[./-]\d{2})(?![\d/-]|\.\d)/gu],
    ["whole", /(?<!\d)\d{8}(?!\d)/gu],
    ["unparted", /(?<![\d\p{L}])(?:\d{1,2}[-/.]\d{2}|\d{4}[-/.])(?:19|20)\d\d(?!\d)/gu],
    ["year", /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日/gu],
  ] as const)("are marked wherever a date of the shape %s begins", (shape, pattern) => {
    fc.assert(
      fc.property(figures, (text) => {
        const groups = listDigitGroups(text);
        const marked = new IntList();
        const all = markDateStarts(text, groups, marked);
        const starts = [...marked.items.subarray(0, marked.length)].flatMap((shapes, group) =>
          (shapes & dateShapes[shape]) === 0 ? [] : groups.at(2 * group),
        );
        expect((all & dateShapes[shape]) !== 0).toBe(starts.length > 0);
        for (const { index } of text.matchAll(pattern)) expect(starts).toContain(index);
      }),
    );
  });
});
