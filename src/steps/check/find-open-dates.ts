import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import { detectLanguage } from "../../values/detect-language.ts";
import { getAt } from "../../values/get-at.ts";
import { listLeaves } from "../../values/list-leaves.ts";
import { pickEntries } from "../../values/pick-entries.ts";

interface OpenDatesInput {
  readonly json: Json;
  readonly node: SchemaNode;
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly pages: readonly PageText[];
  readonly locale: LocaleHints;
}

type Order = "day-first" | "month-first";

const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-]*\d)/g;
/** Currencies of countries that put the month first, or both. */
const mixed: ReadonlySet<string> = new Set(["USD", "CAD", "PHP"]);
/** A place with the letters of its state and a ZIP code. */
const american = /, ?[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b/u;

/** Taxes and legal forms of English-speaking countries that put the day first. */
const dayFirst = /\b(?:VAT|GST|SST|ABN|Sdn|Bhd|Pte|Pty)\b/iu;

/** The order of dates whose numbers leave no choice; undefined where there are none, or of both orders. */
function orderOfOthers(texts: readonly string[]): Order | undefined {
  const orders = new Set<Order>();
  for (const text of texts)
    for (const [, first, , second] of text.matchAll(numeric)) {
      if (Number(first) > 12 && Number(second) <= 12) orders.add("day-first");
      if (Number(second) > 12 && Number(first) <= 12) orders.add("month-first");
    }
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** What tells the order of day and month besides the date itself; undefined where nothing does. */
function tellOrder({ json, node, pages, locale }: OpenDatesInput): Order | undefined {
  if (locale.dates === "day-first" || locale.dates === "month-first") return locale.dates;
  const texts = pages.map(({ text }) => text);
  const told = orderOfOthers(texts);
  if (told) return told;
  if (texts.some((text) => american.test(text))) return "month-first";
  const language = locale.language?.slice(0, 2) ?? detectLanguage(texts.join("\n"));
  if (language !== undefined && language !== "en") return "day-first";
  const [currency] = listLeaves(json, node).flatMap(({ node: leaf, value }) =>
    leaf.type === "leaf" && leaf.kind === "currency" && typeof value === "string" ? [value] : [],
  );
  if (currency !== undefined) return mixed.has(currency) ? undefined : "day-first";
  return texts.some((text) => dayFirst.test(text)) ? "day-first" : undefined;
}

/**
 * Pointers of dates that are printed in numbers of which either may be the month, where nothing on the pages tells which, or where they
 * are read against what tells it: the print proves both readings.
 */
export function findOpenDates(input: OpenDatesInput): string[] {
  const dates = pickEntries(input.fields, ({ state, match }) => state === "found" && match === "date");
  const printed = dates.flatMap(([pointer, { raw }]) => {
    const [only] = [...(raw ?? "").matchAll(numeric)];
    const [first, mark, second] = only ? [Number(only[1]), only[2], Number(only[3])] : [0, "", 0];
    const isOpen = first > 0 && second > 0 && first <= 12 && second <= 12 && first !== second;
    return isOpen ? [{ pointer, first, mark }] : [];
  });
  if (printed.length === 0) return [];
  const order = tellOrder(input);
  return printed
    .filter(({ pointer, first, mark }) => {
      const own = order ?? (mark === "." ? "day-first" : undefined);
      const month = Number(String(getAt(input.json, pointer)).slice(5, 7));
      return own === undefined || (own === "month-first") !== (month === first);
    })
    .map(({ pointer }) => pointer);
}
