import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resume } from "../../schemas/index.ts";
import { countMonths } from "../../schemas/resume/count-months.ts";
import type { Json } from "../../src/document/json.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";
import { getAt } from "../../src/values/get-at.ts";

const schema = await resolveSchema(resume);

const failed = (json: Json): string =>
  runChecks({ json, schema, today: "2025-01-15" })
    .filter(({ status }) => status === "fail")
    .map(({ id }) => id)
    .join(", ");

describe("the checks of a résumé", () => {
  it.each<[string, Json, string]>([
    [
      "a post that ends before it starts",
      { work: [{ startDate: "2020-05", endDate: "2019-01" }] },
      "C1-work",
    ],
    ["a post that both goes on and has ended", { work: [{ isCurrent: true, endDate: "2020-01" }] }, "C2"],
    ["a post that goes on", { work: [{ isCurrent: true, endDate: null, startDate: "2020-01" }] }, ""],
    ["studies from next year on", { education: [{ startDate: "2026" }] }, "C3"],
    ["studies of this year", { education: [{ startDate: "2025" }] }, ""],
    [
      "an address that is none",
      { basics: { email: "jane at example.org", phone: "12" } },
      "C4-email, C4-phone",
    ],
    ["an address", { basics: { email: "jane@example.org", phone: "+49 30 1234567" } }, ""],
  ])("say what is wrong with %s", (_, json, said) => {
    expect(failed(json)).toBe(said);
  });
});

describe("the months of experience", () => {
  const post = (startDate: string | null, endDate: string | null): Json => ({ startDate, endDate });

  it.each<[string, Json[], number | null]>([
    ["one post, the last month counted", [post("2020-01", "2020-12")], 12],
    ["two posts at once count once", [post("2020-01", "2020-12"), post("2020-07", "2021-06")], 18],
    ["days are months", [post("2020-01-15", "2020-02-01")], 2],
    ["a year alone is not guessed at", [post("2020", "2021-03")], null],
    ["what goes on is not guessed at", [post("2020-01", null)], null],
    ["no posts", [], null],
  ])("%s", (_, work, months) => {
    expect(countMonths(work).totalExperienceMonths).toBe(months);
  });

  it("lists the gaps between posts, both months in them", () => {
    const { gaps } = countMonths([post("2022-01", "2022-06"), post("2020-01", "2021-09")]);
    expect(gaps).toEqual([{ from: "2021-10", to: "2021-12", months: 3 }]);
  });

  it("are never more than the posts have together, and with the gaps are the whole stretch", () => {
    const month = fc.integer({ min: 2000 * 12, max: 2020 * 12 });
    const show = (value: number): string =>
      `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(month, fc.nat(60)), { minLength: 1, maxLength: 8 }), (posts) => {
        const { totalExperienceMonths, gaps } = countMonths(
          posts.map(([from, length]) => post(show(from), show(from + length))),
        );
        const total = totalExperienceMonths ?? Number.NaN;
        expect(total).toBeLessThanOrEqual(posts.reduce((sum, [, length]) => sum + length + 1, 0));
        const stretch =
          Math.max(...posts.map(([from, length]) => from + length + 1)) -
          Math.min(...posts.map(([from]) => from));
        expect(total + gaps.reduce((sum, gap) => sum + gap.months, 0)).toBe(stretch);
      }),
    );
  });

  it("are filled in by us, never asked of a model", () => {
    const answer = { work: [post("2020-01", "2020-12")] };
    expect(
      getAt(
        schema.complete?.(answer, [], { files: [], pages: [], attachments: [], metadata: {}, warnings: [] }),
        "/computed/totalExperienceMonths",
      ),
    ).toBe(12);
    expect(JSON.stringify(schema.jsonSchema)).not.toContain("totalExperienceMonths");
  });
});
