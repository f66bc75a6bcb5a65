import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cuePage } from "../../../src/layout/cue-page.ts";
import { ground, setPage } from "./ground-text.ts";

const type = z.object({ v: z.string().meta({ kind: "text", evidence: "printed" }) });

async function find(value: string, page: string): Promise<[string | undefined, string | undefined]> {
  const { fields } = await ground(type, { v: value }, page);
  const report = fields["/v"];
  return [report?.match, report?.citations.map(({ span }) => page.slice(span?.start, span?.end)).join(" … ")];
}

describe("the one map from what is compared to what is printed", () => {
  it.each<[string, string, string, string, string]>([
    [
      "a ligature",
      "Office of Finance",
      "the O\uFB03ce of Finance said",
      "normalized",
      "O\uFB03ce of Finance",
    ],
    ["letters of full width", "TOKYO 100", "住所 ＴＯＫＹＯ １００ 日本", "normalized", "ＴＯＫＹＯ １００"],
    [
      "a word broken over lines",
      "Schifffahrtsgesellschaft",
      "die Schifffahrts-\ngesellschaft mbH",
      "normalized",
      "Schifffahrts-\ngesellschaft",
    ],
    ["Chinese without blanks", "北京市朝阳区", "地址：北京市朝阳区建国路1号", "exact", "北京市朝阳区"],
    [
      "Japanese over a line's end",
      "株式会社山田",
      "請求元 株式会社\n山田 様",
      "normalized",
      "株式会社\n山田",
    ],
    ["Arabic", "شركة النور", "فاتورة من شركة النور للتجارة", "exact", "شركة النور"],
    ["Hebrew with marks of direction", "חברת אור", "מאת \u200Fחברת אור\u200F בע״מ", "exact", "חברת אור"],
    [
      "letters with marks of their own",
      "Nguyễn",
      "Ông Nguye\u0302\u0303n ký",
      "normalized",
      "Nguye\u0302\u0303n",
    ],
    ["Korean with a particle", "삼성전자", "오늘 삼성전자는 발표했다", "exact", "삼성전자"],
    ["no part of another word", "port", "a report on imports", "none", ""],
  ])("finds %s", async (_, value, page, match, quote) => {
    expect(await find(value, page)).toEqual([match, quote]);
  });

  it("finds a value that runs on over the page, with a citation on each", async () => {
    const pages = [setPage("The parties agree to keep"), setPage("all of it to themselves.", 1)];
    const { fields } = await ground(type, { v: "agree to keep all of it" }, pages);
    expect(fields["/v"]?.citations.map(({ pageNumber, quote }) => [pageNumber, quote])).toEqual([
      [1, "agree to keep"],
      [2, "all of it"],
    ]);
  });

  it("finds what is said, with its time", async () => {
    const page = cuePage(
      [
        { time: { start: 1, end: 3 }, text: "We decided to ship" },
        { time: { start: 3, end: 5 }, text: "the new version on Friday." },
      ],
      { page: 0, origin: "subtitle", separator: "\n" },
    );
    const { fields } = await ground(type, { v: "ship the new version" }, [page]);
    expect(fields["/v"]).toMatchObject({
      origin: "subtitle",
      citations: [{ quote: expect.stringContaining("ship") as string }],
    });
    const { time } = fields["/v"]?.citations[0] ?? {};
    expect(time?.start).toBeGreaterThanOrEqual(1);
    expect(time?.end).toBeLessThanOrEqual(5);
  });
});

describe("what no value used", () => {
  it("is marked where it holds an amount beside a total", async () => {
    const money = z.object({ total: z.string().meta({ kind: "decimal", evidence: "printed" }) });
    const page = setPage("Shipping 4.90\nTotal 119.00\nthank you\nfor\nyour order\nSince 1.50 a day");
    const { coverage } = await ground(money, { total: "119.00" }, [page]);
    const marked = coverage.pages[0]?.unusedRegions.filter(({ isNearTotal }) => isNearTotal) ?? [];
    expect(marked.map(({ quote }) => quote)).toEqual(["Shipping 4.90\nTotal"]);
  });
});
