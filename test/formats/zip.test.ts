import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { loadEach } from "../../src/load-each.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { asArchive, openArchive, optionOf } from "./open-archive.ts";

/** An entry whose headers lie about its size. */
function lie(content: Buffer, claimed: number): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + 1, 12);
  end.writeUInt32LE(local.length + 1 + packed.length, 16);
  return Buffer.concat([local, Buffer.from("a"), packed, central, Buffer.from("a"), end]);
}

/** Other names of the same length, such as no honest program writes. */
function rename(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

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

describe("a zip archive", () => {
  it("is the files in it, under their last names, without what systems leave in it", async () => {
    const honest = await zipOf({
      "uu/uu/etc/one.txt": "one",
      "C-+dir+two.txt": "two",
      "sub/three.html": "<html><p>three</p></html>",
      "sub/": "",
      "__MACOSX/._one.txt": "x",
      ".DS_Store": "x",
      "sub/Thumbs.db": "x",
    });
    const bytes = rename(rename(honest, "uu/uu/etc", "../../etc"), "C-+dir+two", "C:\\dir\\two");
    expect(await openArchive(bytes)).toEqual({
      files: [
        ["a.zip", undefined],
        ["one.txt", 0],
        ["two.txt", 0],
        ["three.html", 0],
      ],
      warnings: [],
    });
  });

  it("tells of each file that cannot be read, and reads the others", async () => {
    const { files, warnings } = await openArchive(
      await zipOf({
        "a.txt": "a",
        "junk.bin": Uint8Array.from({ length: 999 }, (_, i) => (i * 167) % 256),
        "cut.zip": "PK\u0003\u0004 and so on",
      }),
    );
    expect(files).toEqual([
      ["a.zip", undefined],
      ["a.txt", 0],
    ]);
    expect(
      warnings.map((text) =>
        /^file\.child-skipped \S+ inside of it was not read \(input\.[\w-]+\)/u.test(text),
      ),
    ).toEqual([true, true]);
  });

  it("tells of files that are encrypted", async () => {
    const { files, warnings } = await openArchive(lock(await zipOf({ "a.txt": "a", "b.txt": "b" })));
    expect(files).toEqual([
      ["a.zip", undefined],
      ["b.txt", 0],
    ]);
    expect(warnings).toEqual([expect.stringMatching(/a\.txt .*input\.encrypted/u)]);
  });

  it("is opened within the archive that it came in, to the limit of depth", async () => {
    const inner = await zipOf({ "deep.txt": "deep" });
    const bytes = await zipOf({ "inner.zip": inner, "a.txt": "a" });
    expect((await openArchive(bytes)).files).toEqual([
      ["a.zip", undefined],
      ["inner.zip", 0],
      ["deep.txt", 1],
      ["a.txt", 0],
    ]);
    const { files, warnings } = await openArchive(bytes, { limits: { maxDepth: 1 } });
    expect(files).toEqual([
      ["a.zip", undefined],
      ["inner.zip", 0],
      ["a.txt", 0],
    ]);
    expect(warnings[0]).toMatch(/deep\.txt .*limit of 1 files inside one another.*limits\.maxDepth/u);
  });

  it.each([
    ["maxFiles", { "a.txt": "a", "b.txt": "b", "c.txt": "c" }, { maxFiles: 2 }],
    ["maxExpandedBytes", { "a.txt": "a".repeat(600), "b.txt": "b".repeat(600) }, { maxExpandedBytes: 1000 }],
    ["maxExpansion", { "a.txt": Buffer.alloc(12_000_000, 65) }, {}],
  ])("stops at the limit %s and names it", async (option, files, limits) => {
    expect(await optionOf(load(asArchive(await zipOf(files)), { limits }))).toEqual([
      "input.too-large",
      `limits.${option}`,
    ]);
  });

  it("counts files and bytes of archives inside it with its own", async () => {
    const inner = await zipOf({ "a.txt": "a".repeat(400), "b.txt": "b".repeat(400) });
    const bytes = await zipOf({ "one.zip": inner, "two.zip": inner });
    expect(await optionOf(load(asArchive(bytes), { limits: { maxFiles: 5 } }))).toEqual([
      "input.too-large",
      "limits.maxFiles",
    ]);
    const limits = { maxExpandedBytes: 1500 };
    expect(await optionOf(load(asArchive(bytes), { limits }))).toEqual([
      "input.too-large",
      "limits.maxExpandedBytes",
    ]);
  });

  it("is not believed about the sizes of what is in it", async () => {
    const bomb = lie(Buffer.alloc(30_000_000, 65), 10);
    const { warnings } = await openArchive(bomb).catch((error: unknown) => ({ warnings: [String(error)] }));
    expect(warnings[0]).toMatch(/input\.corrupt|too-large|maxExpansion/u);
  });

  it("is refused where nothing in it can be read, with the first reason", async () => {
    const work = load(asArchive(await zipOf({ "junk.bin": Buffer.from([0, 1, 2, 255]) })));
    await expect(work).rejects.toThrow(
      /none of the files in it could be read \(junk\.bin .*of no known type/u,
    );
  });

  it("is corrupt where it is cut off, and empty where there is nothing in it", async () => {
    const bytes = await zipOf({ "a.txt": "a" });
    expect(await errorCodeOf(load(asArchive(bytes.slice(0, -30))))).toBe("input.corrupt");
    expect(await errorCodeOf(load(asArchive(await zipOf({ "x/": "", ".DS_Store": "x" }))))).toBe(
      "input.empty",
    );
  });
});

describe("each file of an archive", () => {
  it("is a document of its own, one after the other, with the names that lead to it", async () => {
    const inner = await zipOf({ "deep.txt": "deep" });
    const mail =
      "From: a@b.c\r\nTo: d@e.f\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Disposition: attachment; filename=t.csv\r\n\r\na,b,c\r\n1,2,3\r\n--x--\r\n";
    const bytes = await zipOf({
      "one.txt": "one",
      "junk.bin": Buffer.from([0, 1, 2, 255]),
      "inner.zip": inner,
      "m.eml": mail,
    });
    const seen: unknown[] = [];
    for await (const { path, document, error } of loadEach(asArchive(bytes))) {
      seen.push([path.join("/"), document?.document.files.map(({ name }) => name) ?? error?.code]);
      await document?.close();
    }
    expect(seen).toEqual([
      ["one.txt", ["a.zip/one.txt"]],
      ["junk.bin", "input.unsupported-type"],
      ["inner.zip/deep.txt", ["a.zip/inner.zip/deep.txt"]],
      ["m.eml", ["a.zip/m.eml", "t.csv"]],
    ]);
  });

  it("is the source itself where that is no archive", async () => {
    for await (const { path, document } of loadEach({ text: "one", name: "a.txt" })) {
      expect([path, document?.document.files.map(({ name }) => name)]).toEqual([[], ["a.txt"]]);
      await document?.close();
    }
  });

  it("comes before the limit that ends the archive", async () => {
    const bytes = await zipOf({ "a.txt": "a".repeat(600), "b.txt": "b".repeat(600) });
    const seen: string[] = [];
    const work = (async () => {
      for await (const { path, document } of loadEach(asArchive(bytes), {
        limits: { maxExpandedBytes: 1000 },
      })) {
        seen.push(path.join("/"));
        await document?.close();
      }
    })();
    expect(await errorCodeOf(work)).toBe("input.too-large");
    expect(seen).toEqual(["a.txt"]);
  });
});
