import { hash } from "node:crypto";
import { lstatSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { defaults } from "../../src/options/defaults.ts";
import { readPath } from "../../src/sources/read-path.ts";
import { tryAtOnce } from "../../src/sources/try-at-once.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-once-"));
  await writeFile(join(folder, "a.txt"), "Total: 12.34\n");
  await symlink(join(folder, "a.txt"), join(folder, "link.txt"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a look gave; busy for some time, as on a slow disk. */
const lookFor = (path: string, milliseconds = 0) =>
  tryAtOnce(path, () => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return lstatSync(path).size;
  });

// Elsewhere nothing tells a disk of this machine from a network drive, so every look is a patient one.
describe.runIf(process.platform === "linux")("a look at a small file", () => {
  it("gives nothing where it throws or finds nothing", async () => {
    expect(await lookFor(join(folder, "missing.txt"))).toBeUndefined();
    expect(await tryAtOnce(join(folder, "a.txt"), () => undefined)).toBeUndefined();
  });

  it("is not taken in a folder that is on no disk of this machine", async () => {
    expect(await tryAtOnce("/proc/version", () => "looked")).toBeUndefined();
    expect(await tryAtOnce(join(folder, "none", "a.txt"), () => "looked")).toBeUndefined();
  });

  it("leaves timers their time, however many follow on each other", async () => {
    const over = new AbortController();
    setTimeout(() => over.abort(), 5);
    const end = performance.now() + 2000;
    while (!over.signal.aborted && performance.now() < end) await lookFor(join(folder, "a.txt"));
    expect(over.signal.aborted).toBe(true);
  });

  it("is left to the patient way for a while after a slow one", async () => {
    let seen: number | undefined;
    // A busy machine may have made an earlier one slow.
    for (let tries = 0; tries < 200 && seen === undefined; tries += 1)
      seen = await lookFor(join(folder, "a.txt"), 10);
    const later: (number | undefined)[] = [];
    for (let at = 0; at < 16; at += 1) later.push(await lookFor(join(folder, "a.txt")));
    expect(later).toEqual(Array.from({ length: 16 }, () => undefined));
  });
});

describe("a small file", () => {
  it.each(["a.txt", "link.txt"])("is read as %s whichever way is gone", async (name) => {
    for (let at = 0; at < 70; at += 1) {
      const opened = await load(join(folder, name));
      expect(opened.document.files[0]).toMatchObject({ name, size: 13 });
      await opened.close();
    }
  });

  it.each([65_535, 65_536, 65_537, 1_048_575, 1_048_576, 2_500_000])(
    "of %i bytes is read to its last one",
    async (size) => {
      const text = "Total: 12.34\n".repeat(Math.ceil(size / 13)).slice(0, size);
      await writeFile(join(folder, "long.txt"), text);
      const opened = await load(join(folder, "long.txt"));
      expect(opened.document.files[0]).toMatchObject({ size, sha256: hash("sha256", text) });
      expect(Buffer.from(await opened.bytes(0)).equals(Buffer.from(text))).toBe(true);
      await opened.close();
    },
  );

  it("that is an archive of more than its head stays where it is", async () => {
    const archive = Buffer.alloc(200_000);
    archive.write("PK\u0003\u0004", "latin1");
    const path = join(folder, "pack.zip");
    await writeFile(path, archive);
    const context = { limits: defaults.limits, allowHosts: [] };
    expect(await readPath(path, context)).toMatchObject({ disk: { path, size: 200_000 } });
  });

  it("is refused over the limit, however small that is", async () => {
    await expect(load(join(folder, "a.txt"), { limits: { maxBytes: 5 } })).rejects.toMatchObject({
      code: "input.too-large",
    });
  });
});
