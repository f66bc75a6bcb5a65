import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { describe, expect, it } from "vitest";

const documented = [...readFileSync("docs/verdicts.md", "utf8").matchAll(/^\| `([^`]+)`/gm)].map(
  ([, code = ""]) => code,
);

async function listCodes(): Promise<string[]> {
  const codes = new Set<string>();
  for await (const path of glob("src/{run,steps/check}/**/*.ts")) {
    const text = readFileSync(path, "utf8");
    if (!/VerdictReason/.test(text)) continue;
    for (const [, code = ""] of text.matchAll(/(?:reason\(\s*|code: )"([a-z.-]+)"/g)) codes.add(code);
  }
  return [...codes].toSorted();
}

describe("reasons of verdicts", () => {
  it("are all told in the documentation", async () => {
    const codes = await listCodes();
    expect(codes).toContain("ungrounded");
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !documented.includes(code))).toEqual([]);
  });
});
