import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ground } from "./ground-text.ts";

const type = z.object({ day: z.iso.date().nullable().meta({ kind: "date", evidence: "printed" }) });
const rows = "28.12. Rent 700,00\n02.01. Wages 900,00\n03.01. Shop 12,04";

describe("a day that is printed without its year", () => {
  it.each<[string, string, string, string]>([
    ["stands in the year before the latest whole date", "2023-12-28", `bis 14.01.2024\n${rows}`, "date"],
    ["stands in the year of the latest whole date", "2024-01-02", `bis 14.01.2024\n${rows}`, "date"],
    ["is of no other year", "2024-12-28", `bis 14.01.2024\n${rows}`, "none"],
    ["is not proven where no whole date is printed", "2023-12-28", rows, "none"],
    ["is known by the name of its month", "2023-12-30", "to 14 January 2024\n30 Dec Shop 4.00", "date"],
    [
      "has no year from three pairs of digits where other dates have four",
      "2024-01-02",
      `bis 14.01.2024\nSort code 20-05-31\n${rows}`,
      "date",
    ],
    ["is not taken from an amount", "2023-04-12", `bis 14.01.2024\n${rows}`, "none"],
    ["is not taken from the number of a page", "2024-01-02", "until 2024-01-14\nPage 1/2", "none"],
  ])("%s", async (_, day, page, match) => {
    const { fields } = await ground(type, { day }, page);
    expect(fields["/day"]?.match).toBe(match);
  });
});
