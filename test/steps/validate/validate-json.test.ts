import { describe, expect, it } from "vitest";
import { z } from "zod";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { validateJson } from "../../../src/steps/validate/validate-json.ts";

describe("validateJson", () => {
  it("gives the schema's output, after transforms", async () => {
    const schema = await resolveSchema(z.object({ day: z.string().transform((text) => text.length) }));
    expect(await validateJson({ day: "abc" }, schema)).toEqual({ ok: true, value: { day: 3 } });
  });

  it("gives issues with pointers, never the value", async () => {
    const schema = await resolveSchema(z.object({ "a/b": z.array(z.number()) }));
    const result = await validateJson({ "a/b": [1, "secret"] }, schema);
    expect(result).toMatchObject({ ok: false, issues: [{ pointer: "/a~1b/1" }] });
    expect(JSON.stringify(result)).not.toContain("secret");
  });

  it("waits for refinements that are asynchronous", async () => {
    const schema = await resolveSchema(
      z.object({ a: z.string().refine(async (text) => text === "x", "must be x") }),
    );
    expect((await validateJson({ a: "x" }, schema)).ok).toBe(true);
    expect((await validateJson({ a: "y" }, schema)).ok).toBe(false);
  });

  it("makes an issue of a validation that throws", async () => {
    const plain = await resolveSchema(z.object({ a: z.string() }));
    const validate = (): never => {
      throw new TypeError("of the user");
    };
    const result = await validateJson({ a: "x" }, { ...plain, validate });
    expect(result).toMatchObject({ ok: false, issues: [{ code: "validator-threw" }] });
    expect(JSON.stringify(result)).not.toContain("of the user");
  });
});
