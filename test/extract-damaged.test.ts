import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import { findSchema } from "../src/registry/find-schema.ts";

it.each(["jpeg-truncated/cut.jpg", "pdf-truncated/cut.pdf"])(
  "never calls %s verified: what is left is read, and the reason is given",
  async (name) => {
    const path = fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url));
    const { verdict, verdictReasons, warnings } = await extract(path, { schema: await findSchema("ocr") });
    expect(verdict).toBe("unverified");
    expect(verdictReasons[0]?.code).toBe("input-damaged");
    expect(warnings.some(({ code }) => code.endsWith(".damaged"))).toBe(true);
  },
);
