import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const run = promisify(execFile);

it("loads nothing for help but its own files and what Node has built in", async () => {
  const hook = `import { registerHooks } from "node:module"; import { writeSync } from "node:fs";
registerHooks({ load(url, context, next) { writeSync(2, url + "\\n"); return next(url, context); } });`;
  const { stderr } = await run(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(hook)}`,
    main,
    "--help",
  ]);
  const loaded = stderr.split("\n").filter((line) => /^(file|node):/.test(line));
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((url) => !url.startsWith("node:") && !url.includes("/src/faces/cli/"))).toEqual([]);
  expect(loaded.length).toBeLessThan(16);
});

it("says which Node it needs where the one at hand is too old", async () => {
  const old = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "22.17.9" } })`;
  const child = run(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(old)}`,
    main,
    "--help",
  ]);
  await expect(child).rejects.toMatchObject({ code: 78, stderr: expect.stringContaining("22.18 or newer") });
});

it("ends quietly when nobody reads its output any more", async () => {
  const child = spawn(process.execPath, [main, "extract", "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let error = "";
  child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, error]).toEqual([0, ""]);
});
