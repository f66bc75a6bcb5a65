import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/faces/cli/list-commands.ts";
import { listProviders } from "../../src/registry/list-providers.ts";
import { listSchemas } from "../../src/registry/list-schemas.ts";

const root = new URL("../../", import.meta.url);
const readme = await readFile(new URL("README.md", root), "utf8");
const run = promisify(execFile);

describe("the README", () => {
  it("lists every command with exactly its flags", async () => {
    const block = /## The command\n\n((?: {4}.*\n)+)/.exec(readme)?.[1] ?? "";
    const parts = block.split(/^ {4}gleaner /m).slice(1);
    const listed = parts.map((part) => [part.split(" ")[0], [...new Set(part.match(/--[a-z-]+/g))].sort()]);
    const known = await Promise.all(
      Object.entries(commands).map(async ([name, { load }]) => {
        const { flags } = await load();
        return [name, flags.map((flag) => `--${flag.name}`).sort()];
      }),
    );
    expect(listed).toEqual(known);
  });

  it("names every schema and every gateway", async () => {
    for (const name of await listSchemas()) expect(readme).toContain(`| \`${name}\``);
    for (const name of await listProviders()) expect(readme).toContain(`\`${name}/<model>\``);
  });

  it("links to files that exist", async () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(1);
    await Promise.all(links.map((link) => access(new URL(link, root))));
  });

  it("shows a schema that works on the command line", async () => {
    const code = /```ts\n(import \{ defineSchema[\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const folder = await mkdtemp(join(tmpdir(), "gleaner-readme-"));
    const file = join(folder, "delivery.schema.ts");
    await writeFile(file, code);
    try {
      const main = fileURLToPath(new URL("src/faces/cli/main.ts", root));
      const { stdout } = await run(process.execPath, [main, "schemas", file]);
      expect(Object.keys(JSON.parse(stdout).properties)).toEqual(["number", "total", "items"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
