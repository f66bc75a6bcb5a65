import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/values/parse-date.ts";

describe("parseDate", () => {
  it.each([
    ["2024-05-31", "2024-05-31"],
    ["2024-05-12T10:11:12Z", "2024-05-12"],
    ["20240105", "2024-01-05"],
    ["5. März 2024", "2024-03-05"],
    ["05.06.2024", "2024-06-05"],
    ["le 3 janvier 2024", "2024-01-03"],
    ["1er août 2023", "2023-08-01"],
    ["3 de enero de 2024", "2024-01-03"],
    ["11 settembre 2021", "2021-09-11"],
    ["mar. 5 maggio 2020", "2020-05-05"],
    ["3-Jan-24", "2024-01-03"],
    ["05MAR2018", "2018-03-05"],
    ["May 5th, 2024", "2024-05-05"],
    ["5th day of May, 2024", "2024-05-05"],
    ["Monday, 5 May 2024", "2024-05-05"],
    ["MAR 23 2018", "2018-03-23"],
    ["Dec 31, 1999", "1999-12-31"],
    ["25/12/98", "1998-12-25"],
    ["12/25/2024", "2024-12-25"],
    ["23/03/2018 14:33:20 PM", "2018-03-23"],
    ["Berlin, 12. Mai 2018", "2018-05-12"],
    ["2024年5月12日", "2024-05-12"],
    ["15 . 03 . 2024", "2024-03-15"],
    ["29.02.2024", "2024-02-29"],
    ["05/2024", "2024-05"],
    ["2024-05", "2024-05"],
    ["mai 2024", "2024-05"],
    ["2025. március 28.", "2025-03-28"],
    ["12 ianuarie 2025", "2025-01-12"],
    ["3 Ağustos 2025", "2025-08-03"],
    ["18 Φεβρουαρίου 2025", "2025-02-18"],
    ["14 квітня 2025", "2025-04-14"],
    ["15. května 2025", "2025-05-15"],
    ["1. července 2025", "2025-07-01"],
    ["5 września 2025", "2025-09-05"],
    ["1. lokakuuta 2025", "2025-10-01"],
    ["4. marts 2025", "2025-03-04"],
    ["2 maj 2025", "2025-05-02"],
    ["3 mar 2025", "2025-03-03"],
  ])("reads %j as %s", (text, iso) => {
    expect(parseDate(text)).toEqual({ iso, ambiguous: false });
  });

  it.each([
    "",
    "hello 5",
    "12.50",
    "31.02.2024",
    "29/02/2023",
    "13/13/2024",
    "2024",
    "1.234.567",
    "jui 5 2024",
    "00/01/2024",
  ])("refuses %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("says when day and month could change places, and settles it by the order", () => {
    expect(parseDate("03/04/2024")).toEqual({ iso: "2024-04-03", ambiguous: true });
    expect(parseDate("03/04/2024", "day-first")).toEqual({ iso: "2024-04-03", ambiguous: false });
    expect(parseDate("03/04/2024", "month-first")).toEqual({ iso: "2024-03-04", ambiguous: false });
    expect(parseDate("24/05/31", "year-first")).toEqual({ iso: "2024-05-31", ambiguous: false });
    expect(parseDate("04/04/2024")).toEqual({ iso: "2024-04-04", ambiguous: false });
    expect(parseDate("25/12/2024", "month-first")).toEqual({ iso: "2024-12-25", ambiguous: false });
  });

  it("reads back every day as five languages print it", () => {
    const days = fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true });
    const styles = fc.constantFrom("long", "full", "medium");
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("en-US", "en-GB", "de", "fr", "es", "it"),
        styles,
        (day, locale, dateStyle) => {
          const printed = new Intl.DateTimeFormat(locale, {
            dateStyle,
            timeZone: "UTC",
          });
          expect(parseDate(printed.format(day), "day-first")?.iso).toBe(day.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
