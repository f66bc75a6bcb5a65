import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/layout/plain-text.ts";
import { buildDateIndex } from "../../../src/steps/ground/date-index.ts";
import { Desk } from "../../../src/steps/ground/desk.ts";
import { WordIndex } from "../../../src/steps/ground/word-index.ts";

const text = "Ordered 2024-04-02, delivered 5. März 2024 or\n18 March 2024, paid 03/2024 and 2024-03-18.";
const isos = ["2024-04-02", "2024-03-05", "2024-03-18", "2024-03", "2024-05-01"];

const indexOf = () => buildDateIndex(new WordIndex([plainText(text, 0)], new Desk()), {});

describe("dates of a document", () => {
  it.each(isos)("are the same for %s whatever was asked before it", (iso) => {
    const alone = indexOf().get(iso);
    for (const before of isos) {
      const dates = indexOf();
      dates.get(before);
      expect(dates.get(iso)).toEqual(alone);
    }
  });

  it("are found by the names of months and by their numbers, in whichever order", () => {
    const quotes = (iso: string): string[] =>
      indexOf()
        .get(iso)
        .map(({ runs: [{ start, end }] }) => text.slice(start, end));
    expect(quotes("2024-04-02")).toEqual(["2024-04-02"]);
    expect(quotes("2024-03-05")).toEqual(["5. März 2024"]);
    expect(quotes("2024-03-18")).toEqual(["2024-03-18", "18 March 2024"]);
    expect(indexOf().list()).toEqual(["2024-04-02", "2024-03-18", "2024-03", "2024-03-05"]);
  });
});
