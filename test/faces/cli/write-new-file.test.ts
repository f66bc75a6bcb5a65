import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkNewFile } from "../../../src/faces/cli/files/check-new-file.ts";
import { writeNewFile } from "../../../src/faces/cli/files/write-new-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("writes a file and leaves nothing else behind", async () => {
  await writeNewFile(join(folder, "a.json"), "{}", "out");
  expect(await readFile(join(folder, "a.json"), "utf8")).toBe("{}");
  expect(await readdir(folder)).toEqual(["a.json"]);
});

it("never replaces a file, also where it appeared after the check", async () => {
  const path = join(folder, "b.json");
  await checkNewFile(path, "out");
  await writeFile(path, "old");
  await expect(writeNewFile(path, "new", "out")).rejects.toMatchObject({ code: "result.exists" });
  await expect(checkNewFile(path, "out")).rejects.toMatchObject({ code: "result.exists" });
  expect(await readFile(path, "utf8")).toBe("old");
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

it("lets one of two writers win and tells the other", async () => {
  const path = join(folder, "c.json");
  const results = await Promise.allSettled(["one", "two"].map((text) => writeNewFile(path, text, "out")));
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(["one", "two"]).toContain(await readFile(path, "utf8"));
});

it("says that the folder is missing before any work is done", async () => {
  const path = join(folder, "no", "d.json");
  await expect(checkNewFile(path, "out")).rejects.toMatchObject({ code: "result.unwritable" });
  await expect(writeNewFile(path, "x", "out")).rejects.toMatchObject({ code: "result.unwritable" });
});

it("tells a folder from a file that is in the way", async () => {
  await expect(checkNewFile(folder, "out")).rejects.toMatchObject({
    code: "result.exists",
    message: expect.stringContaining("it is a folder"),
  });
});

it("writes into a pipe that is there, and leaves it", async () => {
  const path = join(folder, "pipe");
  execFileSync("mkfifo", [path]);
  await checkNewFile(path, "out");
  const [text] = await Promise.all([readFile(path, "utf8"), writeNewFile(path, ["a", "b"], "out")]);
  expect([text, (await readdir(folder)).includes("pipe")]).toEqual(["ab", true]);
});
