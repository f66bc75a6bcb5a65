import * as fc from "fast-check";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/document/json.ts";
import { scoreDocument } from "../../src/eval/score-document.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";

const schema = await resolveSchema(
  z.object({
    number: z.string().nullable(),
    date: z.string().meta({ kind: "date" }).nullable(),
    seller: z.object({
      name: z.string().meta({ metric: "fuzzy" }).nullable(),
      phone: z.string().meta({ metric: "digits" }).nullable(),
    }),
    total: z.string().meta({ metric: "decimal" }).nullable(),
    paid: z.boolean().nullable(),
    tags: z.array(z.string()),
    lines: z.array(
      z.object({ name: z.string().nullable(), amount: z.string().meta({ metric: "decimal" }).nullable() }),
    ),
  }),
);

const say = (truth: Json, data: Json): Record<string, string> =>
  Object.fromEntries(
    scoreDocument(truth, { data, fields: {} }, schema.node).outcomes.map(({ pointer, outcome }) => [
      pointer,
      outcome,
    ]),
  );

describe("scoreDocument", () => {
  it.each<[string, Json, Json, Record<string, string>]>([
    ["the same value", { number: "A-1" }, { number: "a 1" }, { "/number": "correct" }],
    ["another value", { number: "A-1" }, { number: "A-2" }, { "/number": "wrong" }],
    ["a value that was not found", { number: "A-1" }, { number: null }, { "/number": "missed" }],
    ["a value that is not there", { number: null }, { number: "A-1" }, { "/number": "invented" }],
    ["nothing where there is nothing", { number: null }, {}, { "/number": "correct-null" }],
    ["nothing where the truth says nothing", {}, { number: "A-1" }, {}],
    ["a number in other digits", { total: 530.5 }, { total: "530.50" }, { "/total": "correct" }],
    [
      "a day where the truth knows the month",
      { date: "2024-05" },
      { date: "2024-05-17" },
      { "/date": "correct" },
    ],
    [
      "a month where the truth knows the day",
      { date: "2024-05-17" },
      { date: "2024-05" },
      { "/date": "wrong" },
    ],
    [
      "a name written otherwise",
      { seller: { name: "Müller & Co. KG" } },
      { seller: { name: "MULLER & CO KG" } },
      { "/seller/name": "correct" },
    ],
    [
      "another name",
      { seller: { name: "Müller" } },
      { seller: { name: "Meier" } },
      { "/seller/name": "wrong" },
    ],
    [
      "a phone number without its country",
      { seller: { phone: "+49 30 123456" } },
      { seller: { phone: "030 123456" } },
      { "/seller/phone": "correct" },
    ],
    ["a missing object", { seller: { name: "Müller" } }, { seller: null }, { "/seller/name": "missed" }],
    [
      "a set in another order",
      { tags: ["a", "b"] },
      { tags: ["b", "a"] },
      { "/tags/0": "correct", "/tags/1": "correct" },
    ],
    [
      "a set with one too many",
      { tags: ["a"] },
      { tags: ["b", "a"] },
      { "/tags/1": "correct", "/tags/0": "invented" },
    ],
    ["an empty list", { tags: [] }, { tags: [] }, { "/tags": "correct-null" }],
    ["an invented list", { tags: [] }, { tags: ["a"] }, { "/tags/0": "invented" }],
  ])("tells of %s", (_, truth, data, outcomes) => {
    expect(say(truth, data)).toEqual(outcomes);
  });

  it("pairs rows by what they hold, not by where they stand", () => {
    const truth = {
      lines: [
        { name: "Oak", amount: 10 },
        { name: "Pine", amount: 20 },
      ],
    };
    const data = {
      lines: [
        { name: "Sum", amount: "30" },
        { name: "Pine", amount: "20" },
        { name: "Oak", amount: "11" },
      ],
    };
    expect(say(truth, data)).toEqual({
      "/lines/1/name": "correct",
      "/lines/1/amount": "correct",
      "/lines/2/name": "correct",
      "/lines/2/amount": "wrong",
      "/lines/0/name": "invented",
      "/lines/0/amount": "invented",
    });
  });

  it("counts a row that was not found as missed in every leaf of the truth", () => {
    expect(say({ lines: [{ name: "Oak", amount: 10 }] }, { lines: [] })).toEqual({
      "/lines/0/name": "missed",
      "/lines/0/amount": "missed",
    });
  });

  it("names what the schema does not have instead of scoring it", () => {
    const { outcomes, unknown } = scoreDocument(
      { weight: 3, number: "1" },
      { data: { number: "1" }, fields: {} },
      schema.node,
    );
    expect([outcomes.length, unknown]).toEqual([1, ["/weight"]]);
  });

  it("finds every answer right that is the truth itself, and every leaf missed in an empty one", () => {
    const row = fc.record({
      name: fc.stringMatching(/^[a-z]{1,6}$/u),
      amount: fc.integer({ min: 1, max: 999 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.stringMatching(/^[a-z]{1,9}$/u), (lines, number) => {
        const truth = { number, lines };
        const classes = (data: Json): Set<string> => new Set(Object.values(say(truth, data)));
        expect([...classes(truth)].filter((each) => each !== "correct" && each !== "correct-null")).toEqual(
          [],
        );
        expect([...classes(null)].filter((each) => each !== "missed" && each !== "correct-null")).toEqual([]);
      }),
    );
  });
});
