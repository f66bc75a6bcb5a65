import { readFile, readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { codes } from "../../src/errors/codes.ts";

const source = new URL("../../src/", import.meta.url);
const page = await readFile(new URL("../../docs/warnings.md", import.meta.url), "utf8");
const told = [...page.matchAll(/^\| `([a-z]+\.[a-z-]+)` /gm)].map(([, code]) => code!);
const groups = new Set(told.map((code) => code.split(".")[0]));

/** Literals of the shape of a code: all that stand behind `code:`, and those of the groups that the page has. */
async function listCodes(): Promise<Set<string>> {
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, source), "utf8")));
  const found = new Set<string>();
  for (const [, before, code] of texts.join("\n").matchAll(/(code: )?"([a-z]+\.[a-z]+(?:-[a-z]+)*)"/g)) {
    const isFile = /\.(?:pcm|pdf|wav)$/.test(code!);
    if (before !== undefined || (groups.has(code!.split(".")[0]) && !isFile)) found.add(code!);
  }
  return found;
}

it("has each warning code of the source on its page, in one row, and no other", async () => {
  const found = [...(await listCodes())].filter((code) => !Object.hasOwn(codes, code));
  expect([...told].sort()).toEqual(found.sort());
});
