import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const main = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const run = promisify(execFile);
let folder: string;

/** In the system's folder for temporary files: outside any project, so that nothing can be resolved from there. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-schema-"));
  const files = {
    "plate.schema.ts": `import { z } from "zod";
import { defineSchema } from "gleaner";
const type = z.object({ plate: z.string(), km: z.number().int() });
type Plate = z.infer<typeof type>;
export default defineSchema({ name: "plate", version: "2", title: "Number plate", type }) satisfies { type: unknown } as { type: typeof type } & Partial<Plate>;`,
    "bare.mjs": `import * as z from "zod/v4"; export const schema = z.object({ total: z.string() });`,
    "plain.json": JSON.stringify({ type: "object", properties: { a: { type: "string" } }, required: ["a"] }),
    "throws.mjs": `throw new Error("no such thing");`,
    "nothing.mjs": "export const other = 1;",
    "number.mjs": "export default 7;",
    "broken.json": "{",
    "blank.json": "\n",
    "no-colon.json": '{\n  "type" "object"\n}',
    "list.json": "[1, 2]",
    "enum.ts": "enum A { B }\nexport default A;",
    "missing-import.mjs": `import "left-pad-that-is-not-there"; export default {};`,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a schema file of the user's", () => {
  it.each([
    ["TypeScript with zod and gleaner from our copies", "plate.schema.ts", ["plate", "km"]],
    ["a module that exports a bare zod type", "bare.mjs", ["total"]],
    ["JSON Schema", "plain.json", ["a"]],
  ])("may be %s", async (_, name, properties) => {
    const { stdout } = await run(process.execPath, [main, "schemas", join(folder, name)]);
    expect(Object.keys(JSON.parse(stdout).properties)).toEqual(properties);
  });

  it.each([
    ["gone.json", "input.not-found", 66],
    ["throws.mjs", "no such thing", 64],
    ["nothing.mjs", "it exports no schema", 64],
    ["number.mjs", "number.mjs: it holds a number", 64],
    ["list.json", "list.json: it holds a list", 64],
    ["broken.json", "it is not JSON", 64],
    ["blank.json", "the file is empty", 64],
    ["no-colon.json", "from line 2 column 10 on", 64],
    ["enum.ts", "options.invalid-schema", 64],
    ["missing-import.mjs", "left-pad-that-is-not-there", 64],
  ])("that cannot be used says why: %s", async (name, words, exit) => {
    const { code, error } = await runInProcess(["extract", "a.pdf", "--schema", join(folder, name)]);
    expect(error).toContain(words);
    expect(code).toBe(exit);
  });
});
