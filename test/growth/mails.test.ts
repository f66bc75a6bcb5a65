import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

interface Work {
  readonly first: number;
  readonly small: number;
  readonly large: number;
}

const mails = 6;

function countWork(schema: string): Work {
  const script = fileURLToPath(new URL("../../bench/growth-mails.ts", import.meta.url));
  const run = spawnSync(process.execPath, [script, "--schema", schema, "--mails", String(mails)], {
    encoding: "utf8",
    // What comes from a cache is not counted in full.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout) as Work;
}

it.each(["invoice", "legal-summary"])(
  "Mails of a mailbox take work in proportion to their number, and what the schema %s asks for is worked out once",
  { timeout: 120_000 },
  (schema) => {
    const { first, small, large } = countWork(schema);
    expect(large / small).toBeLessThan(4.4);
    expect(large / small).toBeGreaterThan(3);
    // The first mail pays for the schema; each later one for its own words.
    expect(small / mails / first).toBeLessThan(0.35);
  },
);
