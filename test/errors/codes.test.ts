import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/errors/codes.ts";

const root = resolve(import.meta.dirname, "../..");

function textsOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== import.meta.filename && !path.endsWith("src/errors/codes.ts"))
    .map((path) => readFileSync(path, "utf8"));
}

const rows = readFileSync(join(root, "docs/errors.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const sources = [...textsOf("src"), ...textsOf("schemas")];
const tests = textsOf("test");

describe("the table of errors", () => {
  it("is the one of docs/errors.md, row by row", () => {
    const documented = rows.map(([, code, , , retry, exit, http]) => [
      code?.replaceAll("`", ""),
      { retryable: retry === "yes", exit: Number(exit), http: Number(http) },
    ]);
    expect(documented).toEqual(Object.entries(codes));
  });

  it("says of each code when it comes and what to do", () => {
    for (const [, , when, todo] of rows) {
      expect(when?.length).toBeGreaterThan(10);
      expect(todo?.length).toBeGreaterThan(5);
    }
  });

  it.each(Object.keys(codes))("has %s raised, and tested", (code) => {
    expect(sources.some((text) => text.includes(`"${code}"`))).toBe(true);
    expect(tests.some((text) => text.includes(code))).toBe(true);
  });
});
