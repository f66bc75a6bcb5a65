import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { checkUnchanged } from "../../src/batch/check-unchanged.ts";
import { makeBatchFolder } from "./batch-folder.ts";

describe("a file that was just read", () => {
  it.each([
    [
      "that grew meanwhile is not taken for a whole one",
      (path: string) => appendFile(path, "more"),
      "input.unreadable",
    ],
    [
      "that was cut meanwhile is not taken for a whole one",
      (path: string) => writeFile(path, "t"),
      "input.unreadable",
    ],
    ["that vanished meanwhile was read to its end", (path: string) => rm(path), undefined],
    ["that nobody touched is good", async () => undefined, undefined],
  ])("%s", async (_, change, seen) => {
    const folder = await mkdtemp(join(tmpdir(), "gleaner-places-"));
    const path = join(folder, "a.txt");
    await writeFile(path, "text");
    await change(path);
    const task = { source: "a.txt", path, open: async () => ({ path }) };
    const code = await checkUnchanged(task, "text".length).then(
      () => undefined,
      (error: unknown) => (error as { code?: string }).code,
    );
    expect(code).toBe(seen);
    await rm(folder, { recursive: true });
  });
});

describe("a source that is not there", () => {
  it("leaves no files in the way of the same command with its name put right", async () => {
    await using batch = await makeBatchFolder(1);
    const out = join(batch.folder, "out.jsonl");
    const missing = await batch.run([join(batch.folder, "dosc"), "--out", out]);
    expect([missing.code, missing.error.includes("input.not-found")]).toEqual([66, true]);
    expect((await batch.run([join(batch.folder, "docs"), "--out", out])).code).toBe(0);
  });

  it("is told apart from a folder in which nothing is", async () => {
    await using batch = await makeBatchFolder(0);
    const empty = await batch.run([join(batch.folder, "docs"), "--out", join(batch.folder, "out.jsonl")]);
    expect(empty).toMatchObject({ code: 0, error: expect.stringContaining("nothing to work on was found") });
  });
});

// Permissions stop nobody who may do everything; a file system that takes no files does.
describe.runIf(process.platform === "linux")("an output where nothing can be written", () => {
  it("is told of before anything is paid for", async () => {
    await using batch = await makeBatchFolder(2);
    const run = await batch.run([join(batch.folder, "docs"), "--out", "/proc/gleaner.jsonl"]);
    expect([run.code, run.error.includes("result.unwritable")]).toEqual([73, true]);
    expect(batch.gateway.requests).toEqual([]);
  });
});
