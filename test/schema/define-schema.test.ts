import { expect, it } from "vitest";
import { z } from "zod";
import { defineSchema } from "../../src/schema/define-schema.ts";
import { held, inferred } from "./define-schema.test-d.ts";

it("types hold pointers and data to the schema's own type", () => {
  // The compiler is the judge: an entry of the wrong type does not build.
  expect([...held, ...inferred]).not.toContain(false);
});

it("marks what it returns and changes nothing", () => {
  const type = z.object({ a: z.string() });
  const input = { name: "a", version: "1", title: "A", type };
  expect(defineSchema(input)).toEqual({ ...input, kind: "gleaner.schema/1" });
});
