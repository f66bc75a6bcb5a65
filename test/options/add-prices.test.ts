import { expect, it } from "vitest";
import { addPrices } from "../../src/options/add-prices.ts";

const mine = { input: 1, output: 2, source: "user" };
const old = { input: 9, output: 9, source: "old" };

it("puts prices by gateway and model above those that are there, and keeps all else", () => {
  const gateways = { openai: { apiKey: "key", prices: { a: old, b: old } }, google: { baseUrl: "http://x" } };
  const before = structuredClone(gateways);
  expect(addPrices(gateways, { "openai/a": mine, "oxen/deep/er": mine })).toEqual({
    openai: { apiKey: "key", prices: { a: mine, b: old } },
    google: { baseUrl: "http://x" },
    oxen: { prices: { "deep/er": mine } },
  });
  expect(gateways).toEqual(before);
});
