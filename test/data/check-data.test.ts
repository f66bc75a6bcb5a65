import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-data-test-"));
  for (const path of ["pdf-encrypted/locked.pdf", "note-png/note.png"])
    await copyFile(join(root, "fixtures/files", path), join(folder, path.split("/")[1] ?? ""));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Checked {
  readonly code: number;
  readonly output: string;
}

async function check(items: readonly (readonly [file: string, truth: object])[]): Promise<Checked> {
  const lines = items.map(([file, truth]) => JSON.stringify({ file, task: "bad-input", truth }));
  await writeFile(join(folder, "manifest.jsonl"), lines.join("\n"));
  return await new Promise((done) => {
    const args = [join(root, "bench/check-data.ts"), folder];
    execFile(process.execPath, args, { cwd: root }, (error, stdout) =>
      done({ code: Number(error?.code ?? 0), output: stdout }),
    );
  });
}

it("holds every file of a folder against what is known of it", async () => {
  const { code, output } = await check([
    ["locked.pdf", { outcome: "refuse", reasons: ["encrypted"], password: "secret", wordsWithPassword: [] }],
  ]);
  expect(output).toContain("1 of 1 files right");
  expect(code).toBe(0);
});

it("fails, and says why, where one is not what it should be", async () => {
  const { code, output } = await check([
    ["locked.pdf", { outcome: "read", reasons: [] }],
    ["note.png", { outcome: "read", reasons: [], width: 640, height: 90, pages: 2, words: ["7731", "moon"] }],
    ["gone.pdf", { outcome: "either", reasons: ["corrupt"] }],
  ]);
  expect(output).toMatch(/input\.encrypted\n +refused with input\.encrypted, but can be read/u);
  expect(output).toMatch(/1 of 2 words are not there\n +1 pages, not 2\n +640 × 160 pixels, not 640 × 90/u);
  expect(output).toContain("input.not-found is none of: corrupt");
  expect(output).toContain("0 of 3 files right");
  expect(code).toBe(1);
});
