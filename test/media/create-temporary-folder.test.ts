import { execFile } from "node:child_process";
import { existsSync, mkdirSync, statSync, utimesSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { createTemporaryFolder } from "../../src/media/create-temporary-folder.ts";

const run = promisify(execFile);
const module = new URL("../../src/media/create-temporary-folder.ts", import.meta.url).href;

/** A process that fills a folder, prints its path and then ends in the way that `ending` says. */
async function endBy(ending: string): Promise<string> {
  const code = `
    const { createTemporaryFolder } = await import(${JSON.stringify(module)});
    const { writeFileSync } = await import("node:fs");
    const { path } = await createTemporaryFolder();
    writeFileSync(path + "/file", "content");
    process.stdout.write(path, () => { ${ending} });
    setTimeout(() => {}, 5000);`;
  const done = await run(process.execPath, ["--input-type=module", "-e", code]).catch(
    (error: unknown) => error as { stdout: string },
  );
  return done.stdout;
}

it("is private, and gone with all that is in it once it is removed", async () => {
  const folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "file"), "content");
  expect(statSync(folder.path).mode & 0o777).toBe(0o700);
  await folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});

it.each([
  ["a normal end", "process.exit(0)"],
  ["Ctrl-C", 'process.kill(process.pid, "SIGINT")'],
  ["a request to end", 'process.kill(process.pid, "SIGTERM")'],
  ["an error that nobody caught", 'throw new Error("uncaught")'],
])("leaves no folder behind after %s", async (_, ending) => {
  const path = await endBy(ending);
  expect(path).toContain("gleaner-");
  expect(existsSync(path)).toBe(false);
});

it("removes what a killed process left behind a day ago, and nothing younger", async () => {
  // No process has this number: it lies above the highest one that Linux gives out.
  const [old, young] = [".old", ".young"].map((ending) =>
    join(tmpdir(), `gleaner-99999999-${process.pid}${ending}`),
  );
  for (const path of [old, young]) mkdirSync(path ?? "");
  const dayBefore = new Date(Date.now() - 25 * 3600 * 1000);
  utimesSync(old ?? "", dayBefore, dayBefore);
  await endBy("process.exit(0)");
  expect([existsSync(old ?? ""), existsSync(young ?? "")]).toEqual([false, true]);
  (await import("node:fs")).rmSync(young ?? "", { recursive: true });
});
