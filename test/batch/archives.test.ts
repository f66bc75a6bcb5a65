import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { listFile } from "../../src/batch/sources/list-file.ts";
import { openEntry } from "../../src/batch/sources/open-entry.ts";
import { useArchive } from "../../src/batch/sources/use-archive.ts";
import { tarOf } from "../support/tar-of.ts";

const folders: string[] = [];
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "archives-"));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const files = tarOf(
  { path: "./in/", type: "5" },
  { path: "./in/a.txt", content: "Number: A-1" },
  { path: "./in/.hidden", content: "x" },
  { path: "same", type: "2" },
  { path: "../b.txt", content: "Number: B-2" },
);

describe("an archive among the documents of a run", () => {
  it.each([
    ["a.tar", files],
    ["a.tgz", gzipSync(files)],
    ["a.TAR.GZ", gzipSync(files)],
  ])("is each file in it: %s", async (name, bytes) => {
    const path = join(await makeFolder(), name);
    await writeFile(path, bytes);
    const tasks = await Array.fromAsync(listFile(path));
    expect(tasks.map(({ source }) => source)).toEqual([`${path}/in/a.txt`, `${path}/../b.txt`]);
    const opened = [];
    for (const { place } of tasks) if (place.kind === "entry") opened.push(await openEntry(place));
    expect(opened).toMatchObject([{ name: "a.txt" }, { name: "b.txt" }]);
    expect(opened.map((source) => Buffer.from((source as { bytes: Uint8Array }).bytes).toString())).toEqual([
      "Number: A-1",
      "Number: B-2",
    ]);
  });

  it("that is cut off is the files before, and one that fails", async () => {
    const path = join(await makeFolder(), "a.tar");
    await writeFile(path, files.slice(0, -1500));
    const tasks = await Array.fromAsync(listFile(path));
    expect(tasks.map(({ place }) => place.kind)).toEqual(["entry", "entry", "broken"]);
    expect(tasks.at(-1)?.source).toBe(path);
  });

  it("that is none is a document that says so", async () => {
    const path = join(await makeFolder(), "a.tgz");
    await writeFile(path, "no archive");
    expect(await Array.fromAsync(listFile(path))).toEqual([{ source: path, place: { kind: "path", path } }]);
  });

  it("of one file is that document", async () => {
    const path = join(await makeFolder(), "invoice.txt.gz");
    await writeFile(path, gzipSync("Number: A-1"));
    expect(await Array.fromAsync(listFile(path))).toEqual([{ source: path, place: { kind: "path", path } }]);
  });

  it("is unpacked for no longer than it is among the last that were used, and never while it is read", async () => {
    const [home, scratch] = [await makeFolder(), await makeFolder()];
    vi.stubEnv("TMPDIR", scratch);
    const paths = Array.from({ length: 9 }, (_, at) => join(home, `${at}.tgz`));
    for (const path of paths) await writeFile(path, gzipSync(files));
    const [first = "", ...others] = paths;
    const text = await useArchive(first, async (archive) => {
      for (const path of others) await useArchive(path, async () => undefined);
      const [, entry] = archive.entries;
      return entry && Buffer.from(await archive.read(entry, 1000)).toString();
    });
    expect(text).toBe("Number: A-1");
    await expect.poll(async () => (await readdir(scratch)).length).toBe(4);
  });
});
