import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "merge-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  "package.json": '{"type":"module"}',
  "src/index.js": [
    'export { Shape as Form } from "./document/shape.js";',
    'export { later } from "./later.js";',
    'export { where } from "./where.js";',
  ].join("\n"),
  "src/document/shape.js": 'import { side } from "../values/side.js";\nexport class Shape { side = side; }\n',
  "src/values/side.js": "export const side = 3;\nexport function other() { return side; }\n",
  "src/later.js": 'export const later = () => import("./document/shape.js");\n',
  "src/where.js": 'import { side } from "./values/side.js";\nexport const where = [import.meta.url, side];\n',
};

interface Entry {
  readonly Form: new () => { readonly side: number };
  readonly later: () => Promise<{ readonly Shape: unknown }>;
  readonly where: readonly [string, number];
}

it("puts modules into one file, each once, and leaves those in place that ask where they stand or load later", async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync(process.execPath, [join(import.meta.dirname, "../../build/merge-modules.ts"), folder]);
  const read = (path: keyof typeof files): string => readFileSync(join(folder, path), "utf8");
  expect(read("src/document/shape.js")).toContain("../core.js");
  expect(read("src/values/side.js")).toContain("../core.js");
  expect(read("src/later.js")).toBe(files["src/later.js"]);
  expect(read("src/where.js")).toBe(files["src/where.js"]);
  const entry = (await import(pathToFileURL(join(folder, "src/index.js")).href)) as Entry;
  expect(new entry.Form().side).toBe(3);
  expect((await entry.later()).Shape).toBe(entry.Form);
  expect(entry.where).toEqual([pathToFileURL(join(folder, "src/where.js")).href, 3]);
});
