import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineSchema } from "../../src/schema/define-schema.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { sum } from "../../src/schema/rules/sum.ts";
import { settleConflicts } from "../../src/run/settle-conflicts.ts";
import { ground } from "../steps/ground/ground-text.ts";

const type = z.object({
  net: leaf.decimal({}),
  tax: leaf.decimal({}),
  total: leaf.decimal({}),
  name: leaf.text({}),
});
const schema = await resolveSchema(
  defineSchema({
    name: "sums",
    version: "1",
    title: "Sums",
    type,
    checks: [
      sum({ id: "S", defining: true, total: "/total", terms: [{ pointer: "/net" }, { pointer: "/tax" }] }),
    ],
  }),
);
const conflict = (pointer: string, value: string) => ({
  pointer,
  alternatives: [{ value, why: "another part" }],
  isAmbiguous: true,
});

describe("values on which parts of a document differ", () => {
  it.each<[string, Record<string, string>, ReturnType<typeof conflict>, Record<string, string>, boolean]>([
    [
      "the checks take the one with which they hold",
      { total: "50.00" },
      conflict("/total", "119.00"),
      { total: "119.00" },
      false,
    ],
    [
      "the checks keep the one with which they hold",
      { total: "119.00" },
      conflict("/total", "50.00"),
      { total: "119.00" },
      false,
    ],
    [
      "nothing decides where no check speaks of them",
      { total: "119.00" },
      conflict("/name", "B"),
      { name: "A" },
      true,
    ],
  ])("%s", (_, given, one, expected, isAmbiguous) => {
    const json = { net: "100.00", tax: "19.00", name: "A", ...given };
    const settled = settleConflicts(json, [one], schema, "2024-01-01");
    expect(settled.json).toMatchObject(expected);
    expect(settled.conflicts).toMatchObject([{ pointer: one.pointer, isAmbiguous }]);
    const [kept] = settled.conflicts[0]?.alternatives ?? [];
    expect(kept?.value).not.toBe(Object.values(expected)[0]);
  });

  it("are no proof where nothing decides: the report says ambiguous, with the other value", async () => {
    const evidence = {
      "/name": { state: "found" as const, isAmbiguous: true, alternatives: [{ value: "B", why: "w" }] },
    };
    const page = "Name Alpha\nName Beta";
    const { fields } = await ground(z.object({ name: z.string() }), { name: "Alpha" }, page, { evidence });
    expect(fields["/name"]).toMatchObject({ match: "ambiguous", alternatives: [{ value: "B" }] });
  });
});
