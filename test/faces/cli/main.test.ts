import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const entry = fileURLToPath(new URL("../../../gleaner.js", import.meta.url));
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

it.each([
  ["the command", main],
  ["the command from source", entry],
])("%s says which Node it needs where the one at hand is too old", async (_, file) => {
  const old = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })`;
  const setUp = ["--import", `data:text/javascript,${encodeURIComponent(old)}`];
  // As with a Node that cannot read TypeScript at all, where the entry is JavaScript.
  const child = run(process.execPath, [
    ...setUp,
    ...(file === entry ? ["--no-experimental-strip-types"] : []),
    file,
    "--help",
  ]);
  await expect(child).rejects.toMatchObject({ code: 78, stderr: expect.stringContaining("22.18 or newer") });
});

it("runs from source by an entry that every Node reads", async () => {
  const { stdout } = await run(process.execPath, [entry, "--version"]);
  expect(stdout).toBe("0.1.0\n");
});

it("ends quietly when nobody reads its output any more", async () => {
  const child = spawn(process.execPath, [main, "extract", "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let error = "";
  child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, error]).toEqual([0, ""]);
});

it.skipIf(!existsSync("/dev/full"))(
  "says that its output has no room, and where else it could go",
  async () => {
    const full = await open("/dev/full", "w");
    try {
      const child = spawn(process.execPath, [main, "extract", "--help"], {
        stdio: ["ignore", full.fd, "pipe"],
      });
      let error = "";
      child.stderr!.on("data", (chunk: Buffer) => (error += chunk.toString()));
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect([code, error]).toEqual([
        74,
        expect.stringMatching(/^gleaner: Cannot write to stdout: .*ENOSPC.*--out/),
      ]);
    } finally {
      await full.close();
    }
  },
);

it.skipIf(!existsSync("/dev/full"))("keeps its exit code where its notes have no room", async () => {
  const full = await open("/dev/full", "w");
  try {
    const args = [main, "extract", "not-there.pdf", "--schema", "ocr"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", full.fd] });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(66);
  } finally {
    await full.close();
  }
});
