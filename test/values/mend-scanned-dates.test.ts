import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendScannedDates } from "../../src/values/mend-scanned-dates.ts";

describe("dates of a scan", () => {
  it.each([
    ["Date: O3/01/2018", "Date: 03/01/2018"],
    ["l2-11-2O18", "12-11-2018"],
    ["0ct 3, 2016", "oct 3, 2016"],
    ["12 Ju1 2020", "12 Jul 2020"],
    ["05~06-2017", "05/06/2017"],
    ["05//06/2017", "05 /06/2017"],
  ])("%s reads as %s", (text, mended) => {
    expect(mendScannedDates(text)).toBe(mended);
  });

  it.each(["S.B.12", "B/S/IO", "Oslo 2018", "10:20:30", "CODE0 12", "1O x SOAP"])(
    "%s is no date and stays",
    (text) => {
      expect(mendScannedDates(text)).toBe(text);
    },
  );

  it("never change the length", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mendScannedDates(text)).toHaveLength(text.length);
      }),
    );
  });
});
