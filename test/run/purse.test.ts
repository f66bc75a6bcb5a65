import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBudget } from "../../src/money/create-budget.ts";
import { openPurse } from "../../src/run/open-purse.ts";
import { createPurse } from "../../src/run/purse.ts";
import { createFakeModel } from "../../src/testing/index.ts";

const price = { input: 1, output: 1, source: "test" };
const model = createFakeModel({ answers: () => null, capabilities: { price } });
const unpriced = createFakeModel({ id: "fake/unpriced", answers: () => null });
const size = (tokens: number) => ({ textTokens: tokens, mediaTokens: 0, modalities: [], outputTokens: 0 });
const usd = (tokens: number): number => tokens / 1_000_000;

describe("a purse", () => {
  it("holds each call against its own budget and the shared one", () => {
    const shared = createBudget({ maxTokens: 150 });
    const [one, two] = [1, 2].map(() =>
      createPurse({ own: createBudget({ maxTokens: 100 }), shared, unknownPrice: "refuse" }),
    );
    one?.hold(model, size(90)).settle({ tokens: 90, uncertain: 0 });
    expect(one?.refuse(model, size(20))).toMatchObject({ where: { option: "budget.maxTokens" } });
    expect(two?.refuse(model, size(60))).toBeUndefined();
    expect(two?.refuse(model, size(61))).toMatchObject({ where: { option: "budget.shared.maxTokens" } });
    expect(shared.spent.tokens).toBe(90);
  });

  it("covers any call where there is neither a cap nor a shared budget", () => {
    const purse = openPurse({ unknownPrice: "refuse" });
    const hold = purse.hold(unpriced, size(1e9));
    expect([purse.fits(unpriced, size(1e9)), purse.refuse(unpriced, size(1e9)), hold.again()]).toEqual([
      true,
      undefined,
      true,
    ]);
    const shared = createBudget({});
    openPurse({ unknownPrice: "refuse", shared })
      .hold(model, size(7))
      .settle({ cost: usd(7), tokens: 7, uncertain: 0 });
    expect(shared.spent).toEqual({ cost: usd(7), tokens: 7 });
  });

  it("gives back what a call did not take, and wakes those that wait for it", async () => {
    const own = createBudget({ maxCost: usd(100) });
    const purse = createPurse({ own, unknownPrice: "refuse" });
    const hold = purse.hold(model, size(80));
    expect(purse.fits(model, size(40))).toBe(false);
    expect(purse.refuse(model, size(40))).toBeUndefined();
    const changed = purse.changed();
    hold.settle({ cost: usd(10), tokens: 10, uncertain: 0 });
    await changed;
    expect(purse.fits(model, size(90))).toBe(true);
    expect(purse.fits(model, size(91))).toBe(false);
  });

  it.each([
    ["an answer whose cost is unknown", { uncertain: 0 }, 30],
    ["an answer that is known, after one that broke off", { cost: usd(5), tokens: 5, uncertain: 1 }, 35],
    ["a call that broke off twice", { cost: 0, tokens: 0, uncertain: 2 }, 60],
    ["a call that was refused", { cost: 0, tokens: 0, uncertain: 0 }, 0],
  ])("books %s at its worst", (_, bill, expected) => {
    const own = createBudget({});
    createPurse({ own, unknownPrice: "refuse" }).hold(model, size(30)).settle(bill);
    expect(own.spent).toEqual({ cost: usd(expected), tokens: expected });
  });

  it("lets a request go out again only where there is room for it twice", () => {
    const purse = createPurse({ own: createBudget({ maxTokens: 100 }), unknownPrice: "refuse" });
    const hold = purse.hold(model, size(40));
    expect([hold.again(), hold.again()]).toEqual([true, false]);
    hold.settle({ tokens: 40, uncertain: 1 });
    expect(purse.fits(model, size(20))).toBe(true);
    expect(purse.fits(model, size(21))).toBe(false);
  });

  it("refuses a model without a price under a cap on cost alone, and asks nothing of one that reads words", () => {
    const refuse = createPurse({ own: createBudget({ maxCost: 1 }), unknownPrice: "refuse" });
    const allow = createPurse({ own: createBudget({ maxCost: 1 }), unknownPrice: "allow" });
    const tokens = createPurse({ own: createBudget({ maxTokens: 10 }), unknownPrice: "refuse" });
    expect(refuse.refuse(unpriced, size(1))).toMatchObject({ code: "limit.budget" });
    expect(allow.refuse(unpriced, size(1))).toBeUndefined();
    expect(tokens.refuse(unpriced, size(10))).toBeUndefined();
    const reader = createFakeModel({ answers: () => null, capabilities: { readsWords: true } });
    expect(refuse.refuse(reader, size(1_000_000))).toBeUndefined();
    expect(tokens.refuse(reader, size(1_000_000))).toBeUndefined();
  });

  it("never lets more be booked than its caps, whatever calls come to within their worst case", () => {
    const call = fc.record({
      worst: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      repeats: fc.nat(2),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        const own = createBudget({ maxCost: usd(200), maxTokens: 200 });
        const purse = createPurse({ own, unknownPrice: "refuse" });
        const open: (() => void)[] = [];
        for (const { worst, share, repeats, isKept } of calls) {
          if (!purse.fits(model, size(worst))) continue;
          const hold = purse.hold(model, size(worst));
          let uncertain = 0;
          for (let turn = 0; turn < repeats && hold.again(); turn += 1) uncertain += 1;
          const tokens = Math.floor(worst * share);
          const settle = (): void => hold.settle({ cost: usd(tokens), tokens, uncertain });
          if (isKept) open.push(settle);
          else settle();
        }
        for (const settle of open) settle();
        expect(own.spent.tokens).toBeLessThanOrEqual(200);
        expect(own.spent.cost).toBeLessThanOrEqual(usd(200));
        expect(purse.fits(model, size(200 - own.spent.tokens))).toBe(true);
      }),
    );
  });
});
