import { describe, expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { getAt } from "../../../src/values/get-at.ts";
import { answerOf } from "../answer-of.ts";

describe("the only tax of a paper", () => {
  it.each([
    ["is on the net total, where it is its rate on that", "19,00", "100.00"],
    ["is on nothing that is not told, where it is not", "18,00", null],
  ])("%s", async (_, tax, taxable) => {
    const { json } = await answerOf(
      invoice,
      `\nRechnung Nr. 417\n\nSumme netto      100,00\nMwSt 19 %         ${tax}\nGesamtbetrag     119,00\n`,
    );
    expect(getAt(json, "/taxes/0/taxable") ?? null).toBe(taxable);
  });
});
