import { beforeAll, expect, it } from "vitest";
import type { Schema } from "../../../src/document/schema.ts";
import { findSchema } from "../../../src/registry/find-schema.ts";
import { answerOf } from "../answer-of.ts";

let receipt: Schema;

beforeAll(async () => {
  receipt = await findSchema("receipt");
});

async function itemsOf(page: string): Promise<unknown> {
  const { json } = await answerOf(receipt, page);
  return (json as { items: unknown }).items;
}

it("keeps a name whole that runs on below the columns of its amounts", async () => {
  const items = await itemsOf(`
CORNER PHARMACY
Date: 01/02/2018

Item          Qty      Price      Amount
OTC-000127    1        20.50      20.50
FLANIL ANALGESIC CREAM LARGE 60G
OTC-000128    2        3.00        6.00
PLASTERS WATERPROOF

Total                             26.50
`);
  expect(items).toMatchObject([
    { name: "OTC-000127 FLANIL ANALGESIC CREAM LARGE 60G", amount: "20.50" },
    { name: "OTC-000128 PLASTERS WATERPROOF", amount: "6.00" },
  ]);
});

it("takes the summary of taxes below the total for no items", async () => {
  const items = await itemsOf(`
LIM HARDWARE
Date: 29/12/2017

SIMEN(S)
3.00   X   2.00                     6.00   SR
Subtotal                            6.00
Total                               6.00
GST Summary       Amount(RM)      Tax(RM)
SR @ 6%           5.66               0.34
`);
  expect(items).toMatchObject([{ name: "SIMEN(S)", quantity: "3.00", unitPrice: "2.00", amount: "6.00" }]);
});

it("looks for amounts above the total's, whatever noise stands over them", async () => {
  const items = await itemsOf(`
3 18 12 012
LIM HARDWARE
Date: 29/12/2017

SIMEN                               6.00
Total                               6.00
`);
  expect(items).toMatchObject([{ name: "SIMEN", amount: "6.00" }]);
});

it("leaves the dots that lead to an amount out of the name", async () => {
  const items = await itemsOf(`
PIXEL STUDIO
Date: 02/04/2026

Logo design ................ 1,200.00
Cards etc. ................. 150.00
Total                        1,350.00
`);
  expect(items).toMatchObject([{ name: "Logo design" }, { name: "Cards etc." }]);
});
