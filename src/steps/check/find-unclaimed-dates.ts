import type { Coverage } from "../../document/coverage.ts";
import type { Document } from "../../document/document.ts";
import type { Json } from "../../document/json.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Schema } from "../../document/schema.ts";
import { getAt } from "../../values/get-at.ts";
import { parseDate } from "../../values/parse-date.ts";

interface UnclaimedInput {
  readonly json: Json;
  readonly schema: Pick<Schema, "laterDates">;
  readonly coverage: Coverage;
  readonly document: Pick<Document, "pages">;
  readonly pages: readonly PageText[];
}

/** Whole dates: in numbers, with the name of the month behind the day, before it, behind the year. */
const printed =
  /(?<![\d.,/-])(?:\d{1,2}([-./]) ?\d{1,2}\1 ?(?:20)?\d\d|20\d\d([-./]) ?\d{1,2}\2 ?\d{1,2}|\d{1,2}\.?(?: de)? ?\p{L}{3,12}\.?(?: de)? 20\d\d|\p{L}{3,10}\.? \d{1,2}, 20\d\d|20\d\d\. \p{L}{3,12} \d{1,2})(?![\d/-])/gu;

/** Days within which what is to happen after a document's date happens: papers name later ones as examples and in their small print. */
const mostDays = 120;
const day = 86_400_000;

/** A row of a table opens with the day of what was done, and has amounts. */
const row = /[.,]\d{2}(?!\d)|[$€£]\s?\d/u;

/** Every day that the printed text may be. */
function readings(text: string): string[] {
  const date = parseDate(text);
  if (!date || date.iso.length < 10) return [];
  const other = date.ambiguous ? parseDate(text, "month-first")?.iso : undefined;
  return other ? [date.iso, other] : [date.iso];
}

/** The line of a page in which a place stands, cut in two at it. */
function lineAt(text: string, at: number): { readonly before: string; readonly after: string } {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return { before: text.slice(start, at), after: text.slice(at, end < 0 ? undefined : end) };
}

function listDates({ coverage, document, pages }: UnclaimedInput): string[][] {
  return coverage.pages.flatMap(({ file, pageNumber, unusedRegions }) => {
    const text = pages.find(({ page: index }) => {
      const named = document.pages[index];
      return named?.file === file && named.pageNumber === pageNumber;
    })?.text;
    return unusedRegions.flatMap(({ quote, span }) =>
      [...quote.matchAll(printed)].flatMap((match) => {
        const { before, after } = text === undefined ? {} : lineAt(text, span.start + match.index);
        const isRow = before?.trim() === "" && row.test(after?.slice(match[0].length) ?? "");
        return isRow ? [] : [readings(match[0])];
      }),
    );
  });
}

/**
 * Pointers of absent dates that follow another one of the document, where a date after that one stands on the pages and no value uses
 * it: that may be the one.
 */
export function findUnclaimedDates(input: UnclaimedInput): string[] {
  const { json } = input;
  const open = (input.schema.laterDates ?? []).flatMap(([earlier, later]) => {
    const from = getAt(json, earlier);
    const to = getAt(json, later) ?? undefined;
    return typeof from === "string" && from.length === 10 && to === undefined ? [{ from, later }] : [];
  });
  if (open.length === 0) return [];
  const dates = listDates(input);
  return open.flatMap(({ from, later }) => {
    const start = Date.parse(from);
    const follows = (iso: string): boolean =>
      Date.parse(iso) > start && Date.parse(iso) <= start + mostDays * day;
    return dates.some((all) => all.length > 0 && all.every(follows)) ? [later] : [];
  });
}
