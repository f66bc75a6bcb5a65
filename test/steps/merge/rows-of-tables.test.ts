import * as fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import type { PageText } from "../../../src/document/page-text.ts";
import { cutPageText } from "../../../src/layout/cut-page-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { mergeAnswers } from "../../../src/steps/merge/merge-answers.ts";
import { documentOf, setPage } from "../ground/ground-text.ts";

interface Row {
  readonly name: string;
  readonly price: string;
}

const schema = await resolveSchema(
  z.object({ rows: z.array(z.object({ name: z.string(), price: z.string() })) }),
);
const print = ({ name, price }: Row): string => `${name.padEnd(24)}${price}`;

/** What a model that overlooks nothing says of the words that it is shown. */
function readRows({ text }: PageText): Row[] {
  return [...text.matchAll(/(Item \w+) +\n?(\d+\.\d\d)/g)].map(([, name = "", price = ""]) => ({
    name,
    price,
  }));
}

/** Few names and prices, so that many rows are equal to others. */
const row = fc.record({
  name: fc.constantFrom("Item red", "Item green", "Item blue"),
  price: fc.constantFrom("1.50", "2.00", "10.25"),
});
const table = fc.array(fc.array(row, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 });

it("gives exactly the rows of a table in their order, wherever it is cut, however much is shown twice, and however many are equal", () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.record({ pages: fc.integer({ min: 1, max: 3 }), shared: fc.integer({ min: 0, max: 9 }) }), {
        minLength: 6,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 2 }),
      (printed, cuts, passes) => {
        const pages = printed.map((rows, page) =>
          setPage(["Name  Price", ...rows.map(print)].join("\n"), page),
        );
        const answers: { json: Json; pages: number[]; fields: ReturnType<typeof groundLeaves>["fields"] }[] =
          [];
        for (let pass = 0; pass < passes; pass += 1) {
          let [first, turn] = [0, pass];
          while (first < pages.length) {
            const { pages: count, shared } = cuts[turn++ % cuts.length] ?? { pages: 1, shared: 0 };
            const own = pages.slice(first, first + count);
            const before = pages[first - 1];
            const lines = shared === 0 ? [] : (before?.lines.slice(-shared) ?? []);
            const tail =
              before && lines.length > 0
                ? [cutPageText(before, { spans: lines.map(({ span }) => span) })]
                : [];
            const shown = [...tail, ...own];
            const json = { rows: shown.flatMap(readRows).map(({ name, price }) => ({ name, price })) };
            const { fields } = groundLeaves({
              json,
              schema,
              document: documentOf(pages),
              pages: shown,
              notAsked: [],
              locale: {},
            });
            answers.push({ json, pages: own.map(({ page }) => page), fields });
            first += count;
          }
        }
        expect(mergeAnswers(answers, schema.node).json).toEqual({ rows: printed.flat() });
      },
    ),
    { numRuns: 150 },
  );
});

it("keeps a row whole that the end of a page cut off for one of two answers", () => {
  const pages = [setPage("Item red\n"), setPage("  of wood   2.00", 1)];
  const groundIn = (json: Json, shown: readonly PageText[], own: readonly number[]) => ({
    json,
    pages: own,
    fields: groundLeaves({
      json,
      schema,
      document: documentOf(pages),
      pages: shown,
      notAsked: [],
      locale: {},
    }).fields,
  });
  const cut = groundIn({ rows: [{ name: "Item red", price: null }] }, pages.slice(0, 1), [0]);
  const whole = groundIn({ rows: [{ name: "Item red", price: "2.00" }] }, pages, [1]);
  expect(mergeAnswers([cut, whole], schema.node).json).toEqual({
    rows: [{ name: "Item red", price: "2.00" }],
  });
});
