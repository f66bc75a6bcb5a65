import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { largeTexts } from "../../bench/growth/large-texts.ts";

interface Work {
  readonly name: string;
  readonly small: number;
  readonly large: number;
}

/** Four times the text; what looks things up by halves takes a little more, what goes through all for each takes 16 times as much. */
const mostGrowth = 6;

function countWork(schema: string, only: string): Map<string, Work> {
  const script = fileURLToPath(new URL("../../bench/growth-work.ts", import.meta.url));
  const run = spawnSync(
    process.execPath,
    // Code that the engine optimises does not count all of its blocks, and when that sets in is up to chance.
    ["--no-opt", "--no-maglev", script, "--schema", schema, "--characters", "4000", "--only", only],
    {
      encoding: "utf8",
      // What comes from a cache is not counted in full.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
    },
  );
  expect(run.stderr).toBe("");
  const lines = run.stdout.trim().split("\n");
  return new Map(lines.map((line) => JSON.parse(line) as Work).map((work) => [work.name, work]));
}

describe.each([
  ["invoice", ""],
  ["legal-summary", ".txt"],
])("The work for a large text with the schema %s", (schema, only) => {
  it("grows with the text, whatever is in it", () => {
    const works = countWork(schema, only);
    const names = largeTexts.map(({ name }) => name);
    expect([...works.keys()]).toEqual(names.filter((name) => name.includes(only)));
    const growth = [...works.values()].map(({ name, small, large }) => [name, large / small] as const);
    expect(growth.filter(([, times]) => times > mostGrowth)).toEqual([]);
    // Texts were read at all; of a single word little more is read where it is longer.
    expect(growth.filter(([, times]) => times < 1.25)).toEqual([]);
  });
});
