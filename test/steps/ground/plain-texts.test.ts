import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PageText } from "../../../src/document/page-text.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { ground } from "./ground-text.ts";

const type = z.object({
  number: z.string().nullable(),
  issueDate: z.string().nullable(),
  seller: z.object({ name: z.string().nullable(), city: z.string().nullable() }),
  items: z.array(z.object({ name: z.string().nullable(), amount: z.number().nullable() })),
  total: z.number().nullable(),
});

const json = {
  number: "RE-7",
  issueDate: "2024-03-18",
  seller: { name: "Müller & Co", city: "Bad Tölz" },
  items: [
    { name: "Nut", amount: 4 },
    { name: "Bolt", amount: 12.5 },
    { name: "Nut", amount: null },
  ],
  total: 16.5,
};

/** Pieces of which nearly every text has something that the JSON says, in lines, blocks and pages of all kinds. */
const piece = fc.constantFrom(
  "Number",
  "RE-7",
  "RE-70",
  "Date",
  "2024-03-18",
  "18 March 2024",
  "18/03/2024",
  "Mueller & Co",
  "MÜLLER & CO",
  "Müller &",
  "Co,",
  "Bad Tölz",
  "Bad\nTölz",
  "Nut",
  "Bolt",
  "Amount",
  "4",
  "4.00",
  "-4",
  "12,50",
  "12.50 %",
  "Total",
  "16.50",
  "(16.50)",
  "EUR 16,50",
  "1 6.50",
  "日本",
  "\n",
  "\n\n",
  "\r\n",
  "\f",
  "\t",
  "  ",
  " ",
  ": ",
);
const text = fc.array(fc.tuple(piece, fc.constantFrom(" ", "\n", "", "  ")), { maxLength: 60 });
const pages = fc.array(
  text.map((pieces) => pieces.flat().join("")),
  { minLength: 1, maxLength: 3 },
);

/** The same words, as pages have them that were not read from a text. */
const copy = (page: PageText): PageText => ({ ...page });

describe("a text without boxes", () => {
  it("is grounded as the same words of any other page, whatever was grounded before it", async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (texts) => {
        const plain = texts.map((each, page) => plainText(each, page));
        const result = await ground(type, json, plain);
        expect(
          await ground(
            type,
            json,
            texts.map((each, page) => copy(plainText(each, page))),
          ),
        ).toEqual(result);
        const mixed = texts.map((each, page) =>
          page % 2 === 0 ? plainText(each, page) : copy(plainText(each, page)),
        );
        expect(await ground(type, json, mixed)).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });
});
