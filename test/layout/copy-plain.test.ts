import { expect, it } from "vitest";
import { copyPlain } from "../../src/layout/copy-plain.ts";
import { plainParts } from "../../src/layout/plain-parts.ts";
import { plainText } from "../../src/layout/plain-text.ts";

const page = plainText("one two\n\nthree", 3);

it("is the page at another place or up to a place in its text, and makes no words", () => {
  const copy = copyPlain(page, { index: 7, end: 7 });
  expect(copy && Reflect.get(copy, plainParts)).toBeUndefined();
  expect(copy).toEqual(plainText("one two", 7));
  expect(copyPlain(page, {})).toEqual(page);
});

it("is none of pages that hold more than their text", () => {
  expect(copyPlain({ ...page }, {})).toBeUndefined();
  const warned = Object.defineProperties({}, Object.getOwnPropertyDescriptors(page)) as typeof page;
  Object.defineProperty(warned, "warnings", { value: [{ code: "page.turned", message: "" }] });
  expect(copyPlain(warned, {})).toBeUndefined();
});
