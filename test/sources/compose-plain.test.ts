import { expect, it } from "vitest";
import { plainParts } from "../../src/layout/plain-parts.ts";
import { load } from "../../src/load.ts";

it("makes no words of the texts of one document before they are asked for", async () => {
  const texts = ["eins zwei", "drei vier"].map((text, index) => ({ text, name: `${index}.txt` }));
  await using document = await load(texts);
  const pages = await Array.fromAsync(document.read());
  expect(pages.map((page) => Reflect.get(page, plainParts))).toEqual([undefined, undefined]);
  expect(pages.map(({ page, words }) => [page, words.map(({ text }) => text)])).toEqual([
    [0, ["eins", "zwei"]],
    [1, ["drei", "vier"]],
  ]);
});
