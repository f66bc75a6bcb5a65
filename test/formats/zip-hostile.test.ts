import { describe, expect, it } from "vitest";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { asArchive, openArchive, optionOf } from "./open-archive.ts";

/** Sets the bit that says a file is encrypted, in both headers of the first entry. */
function lock(bytes: Uint8Array): Uint8Array {
  const locked = Buffer.from(bytes);
  for (const [mark, flags] of [
    [0x04034b50, 6],
    [0x02014b50, 8],
  ] as const) {
    const sign = Buffer.alloc(4);
    sign.writeUInt32LE(mark);
    const at = locked.indexOf(sign) + flags;
    locked.writeUInt16LE(locked.readUInt16LE(at) | 1, at);
  }
  return locked;
}

/** Writes a number into the list entry of the first file, and where `local` is given into the header before it as well. */
function patch(bytes: Uint8Array, central: number, value: number, local?: number): Uint8Array {
  const patched = Buffer.from(bytes);
  const at = patched.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  if (local === undefined) patched.writeUInt32LE(value, at + central);
  else {
    patched.writeUInt16LE(value, at + central);
    patched.writeUInt16LE(value, local);
  }
  return patched;
}

describe("a zip archive that is not an honest one", () => {
  it("leaves out links, and tells of them", async () => {
    const { files, warnings } = await openArchive(
      patch(await zipOf({ "a.txt": "/etc/hostname", "b.txt": "b" }), 38, 0o120777 * 65_536),
    );
    expect(files.map(([name]) => name)).toEqual(["a.zip", "b.txt"]);
    expect(warnings).toEqual([expect.stringMatching(/file\.links-left-out .*\(1\)/u)]);
  });

  it.each([
    ["bzip2", 12],
    ["LZMA", 14],
    ["Zstandard", 93],
  ])("calls a file that is packed by %s no damaged one", async (_, method) => {
    const { warnings } = await openArchive(
      patch(await zipOf({ "a.txt": "a".repeat(99), "b.txt": "b" }), 10, method, 8),
    );
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`a\\.txt .*input\\.unsupported-type.*method ${method}`, "u")),
    ]);
  });

  it("has the code of all that is wrong with the files in it", async () => {
    const locked = load(asArchive(lock(await zipOf({ "a.txt": "a" }))));
    await expect(locked).rejects.toMatchObject({ code: "input.encrypted", where: { source: "a.zip" } });
    const both = load(asArchive(lock(await zipOf({ "a.txt": "a", "b.bin": Buffer.from([0, 1, 2, 255]) }))));
    expect(await errorCodeOf(both)).toBe("input.empty");
  });

  it("is given up where archive after archive in it grows too much", async () => {
    const bomb = await zipOf({ "a.txt": Buffer.alloc(12_000_000, 65) });
    const names = Array.from({ length: 9 }, (_, index) => `${index}.zip`);
    const bytes = await zipOf(Object.fromEntries(names.map((name) => [name, bomb])), names);
    const work = load(asArchive(bytes), { limits: { maxExpandedBytes: 20_000_000 } });
    expect(await optionOf(work)).toEqual(["input.too-large", "limits.maxExpansion"]);
    const few = await zipOf({ "0.zip": bomb, "a.txt": "a" });
    expect((await openArchive(few)).files.map(([name]) => name)).toEqual(["a.zip", "0.zip", "a.txt"]);
  });
});
