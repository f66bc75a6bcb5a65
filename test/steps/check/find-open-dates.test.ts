import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { LocaleHints } from "../../../src/document/locale-hints.ts";
import { leaf } from "../../../src/schema/leaf.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { findOpenDates } from "../../../src/steps/check/find-open-dates.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { documentOf, pageOf } from "../../embedded/page-of.ts";

const schema = await resolveSchema(z.object({ day: leaf.date({}), currency: leaf.currency({}) }));

/** Whether the date of a drawn page is open, or not the one that is printed. */
function isOpen(
  day: string,
  drawing: string,
  currency: string | null = null,
  locale: LocaleHints = {},
): boolean {
  const json = { day, currency };
  const pages = [pageOf(drawing)];
  const document = documentOf(pages);
  const { fields } = groundLeaves({ json, schema, document, pages, notAsked: [], locale: {} });
  // What another date of the page rules out stands nowhere.
  if (fields["/day"]?.match === "none") return true;
  expect(fields["/day"]?.match).toBe("date");
  return findOpenDates({ json, node: schema.node, fields, pages, locale }).length > 0;
}

const bare = "Bakery\nDate 03/04/2024\nTotal 12.00";

describe("findOpenDates", () => {
  it("finds dates of which either number may be the month", () => {
    expect(isOpen("2024-04-03", bare)).toBe(true);
    expect(isOpen("2024-03-04", bare)).toBe(true);
  });

  it.each<[string, string, string | null, LocaleHints]>([
    ["points", "Bakery\nDate 03.04.2024\nTotal 12.00", null, {}],
    ["another date", `${bare}\nPaid 25/04/2024`, null, {}],
    [
      "a language",
      "Rechnung\nDatum 03/04/2024\nGesamtbetrag 12,00\nSteuer der Lieferung und Summe",
      null,
      {},
    ],
    ["a currency", bare, "MYR", {}],
    ["a tax", `${bare}\nGST 6% 0.68`, null, {}],
    ["the user", bare, null, { dates: "day-first" }],
  ])("takes the day first where %s tells so", (_, drawing, currency, locale) => {
    expect(isOpen("2024-04-03", drawing, currency, locale)).toBe(false);
    expect(isOpen("2024-03-04", drawing, currency, locale)).toBe(true);
  });

  it.each<[string, string, string | null, LocaleHints]>([
    ["another date", `${bare}\nPaid 04/25/2024`, null, {}],
    ["an address", `${bare}\nAustin, TX 78701`, "USD", {}],
    ["the user", bare, "EUR", { dates: "month-first" }],
  ])("takes the month first where %s tells so", (_, drawing, currency, locale) => {
    expect(isOpen("2024-03-04", drawing, currency, locale)).toBe(false);
    expect(isOpen("2024-04-03", drawing, currency, locale)).toBe(true);
  });

  it("leaves it open for a currency of countries that do both", () => {
    expect(isOpen("2024-03-04", bare, "USD")).toBe(true);
  });

  it.each([
    ["2024-04-25", "Date 25/04/2024"],
    ["2024-04-04", "Date 04/04/2024"],
    ["2024-04-03", "Date 3 April 2024"],
  ])("knows %s from %s", (day, drawing) => {
    expect(isOpen(day, drawing)).toBe(false);
  });
});
