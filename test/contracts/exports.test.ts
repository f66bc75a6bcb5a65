import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod3";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { zod3Excuses, zod4Excuses } from "./zod-excuses.ts";
import { zod3Probes } from "./zod3-probes.ts";
import { zod4FormatProbes } from "./zod4-format-probes.ts";
import { zod4Probes, zod4Refused } from "./zod4-probes.ts";

/** Names of all functions that a schema language exports, those of its inner spaces with theirs before them. */
function namesOf(library: object, spaces: readonly string[]): string[] {
  const isFunction = ([name, value]: readonly [string, unknown]): boolean =>
    typeof value === "function" && /^[a-z]/.test(name);
  const members = (value: object): string[] =>
    Object.entries(value)
      .filter(isFunction)
      .map(([name]) => name);
  const inner = spaces.flatMap((space) =>
    members((library as Record<string, object>)[space] ?? {}).map((name) => `${space}.${name}`),
  );
  return [...members(library), ...inner];
}

/** A space that a probe stands for whole counts for each of its members. */
const isIn = (names: ReadonlySet<string>, name: string): boolean =>
  names.has(name) || names.has(name.split(".")[0] ?? "");

const libraries = [
  {
    version: "zod 4",
    exported: namesOf(z, ["iso", "coerce"]),
    covered: new Set([
      ...[...zod4Probes, ...zod4FormatProbes].flatMap(({ of }) => of),
      ...zod4Refused.map(([name]) => name),
    ]),
    excuses: zod4Excuses,
  },
  {
    version: "zod 3",
    exported: namesOf(z3, ["coerce"]),
    covered: new Set(zod3Probes.flatMap(({ of }) => of)),
    excuses: zod3Excuses,
  },
];

describe.each(libraries)("every type that $version exports", ({ exported, covered, excuses }) => {
  it("has a probe, or an excuse by its name", () => {
    const excused = new Set(Object.keys(excuses));
    expect(exported.filter((name) => !isIn(covered, name) && !excused.has(name))).toEqual([]);
  });

  it("has no excuse that it does not need", () => {
    const stale = Object.keys(excuses).filter((name) => !exported.includes(name) || covered.has(name));
    expect(stale).toEqual([]);
  });
});

it.each([
  ["bigint", z3.object({ a: z3.bigint() })],
  ["symbol", z3.object({ a: z3.symbol() })],
  ["map", z3.object({ a: z3.map(z3.string(), z3.string()) })],
  ["set", z3.object({ a: z3.set(z3.string()) })],
  ["promise", z3.object({ a: z3.promise(z3.string()) })],
  ["undefined", z3.object({ a: z3.undefined() })],
  ["void", z3.object({ a: z3.void() })],
  ["nan", z3.object({ a: z3.nan() })],
  ["never", z3.object({ a: z3.never() })],
  ["function", z3.object({ a: z3.function() })],
  ["never of zod 4", z.object({ a: z.never() })],
  ["int64 of zod 4", z.object({ a: z.int64() })],
])("refuses what JSON has no form for, before anything is sent: %s", async (_, type) => {
  await expect(resolveSchema(type)).rejects.toMatchObject({ code: "options.invalid-schema" });
});
