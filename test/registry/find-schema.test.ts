import { describe, expect, it } from "vitest";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { listSchemas } from "../../src/registry/list-schemas.ts";

describe("findSchema", () => {
  it("finds every schema of the folder by the name that it gives itself", async () => {
    const names = await listSchemas();
    expect(names).toEqual(expect.arrayContaining(["invoice", "legal-summary", "ocr", "receipt"]));
    for (const name of names) expect((await findSchema(name)).name).toBe(name);
  });

  it("refuses an unknown name and puts the nearest one first", async () => {
    const error: unknown = await findSchema("invoces").catch((reason: unknown) => reason);
    expect(isGleanerError(error, "options.unknown-name")).toBe(true);
    expect(String(error)).toMatch(/Use invoice, /);
  });

  it("never leaves the folder", async () => {
    await expect(findSchema("../src/index")).rejects.toMatchObject({ code: "options.unknown-name" });
  });
});
