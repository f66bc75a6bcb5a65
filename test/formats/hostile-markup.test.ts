import { expect, it } from "vitest";
import { load } from "../../src/load.ts";

/** Below the size from which a process of its own would end it. */
const count = 400_000;

it.each([
  ["signs that begin no tag", "<".repeat(count), /^<+$/],
  ["signs written as entities", "&amp;".repeat(count / 5), /^&+$/],
  ["blanks in pieces", "a <b> </b> ".repeat(count / 11), /^(?:a )*a$/],
])("reads a page of %s in a time that grows with it", async (_, body, shown) => {
  const document = await load({ bytes: new TextEncoder().encode(`<html>${body}`), name: "page.html" });
  const [page] = await Array.fromAsync(document.read());
  await document.close();
  expect(page?.text).toMatch(shown);
});
