import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { msgOf } from "../../fixtures/make/msg-of.ts";
import { readCompoundFile } from "../../src/media/compound-file/read-compound-file.ts";
import type { CompoundFolder } from "../../src/media/compound-file/compound-file.ts";
import { writeCompoundFile } from "../../src/media/compound-file/write-compound-file.ts";
import type { FolderContent } from "../../src/media/compound-file/write-compound-file.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

function contentOf(folder: CompoundFolder): FolderContent {
  return {
    streams: Object.fromEntries(folder.streams.map((one) => [one.name, new Uint8Array(one.read())])),
    folders: Object.fromEntries(folder.folders.map((inner) => [inner.name, contentOf(inner)])),
  };
}
const bytesIn = (folder: CompoundFolder): number =>
  folder.streams.reduce((sum, one) => sum + one.read().byteLength, 0) +
  folder.folders.reduce((sum, inner) => sum + bytesIn(inner), 0);

/** Sizes on both sides of those at which a stream is kept in another way. */
const stream = fc
  .tuple(fc.constantFrom(0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000), fc.nat(255))
  .map(([size, sign]) => new Uint8Array(size).fill(sign));
const name = fc.string({
  unit: fc.constantFrom("a", "b", "Z", "_", "#", "0", "ä"),
  minLength: 1,
  maxLength: 12,
});
const unique = (names: readonly string[]): boolean =>
  new Set(names.map((one) => one.toUpperCase())).size === names.length;
/** A folder with folders in it to a depth. */
function folderOf(depth: number): fc.Arbitrary<FolderContent> {
  const folders =
    depth === 0
      ? fc.constant({})
      : fc.dictionary(name, folderOf(depth - 1), { maxKeys: 2, noNullPrototype: true });
  return fc
    .record({ streams: fc.dictionary(name, stream, { maxKeys: 6, noNullPrototype: true }), folders })
    .filter(({ streams, folders: inner }) => unique([...Object.keys(streams), ...Object.keys(inner)]));
}

const whole = msgOf({
  properties: { 0x0037: "Bill", 0x1000: "word ".repeat(900) },
  attachments: [{ properties: { 0x3707: "a.txt", 0x3701: Buffer.alloc(9000, "a ") } }],
});

describe("a compound file", () => {
  it("gives what was put into it, in streams of any size and folders of any depth", () => {
    fc.assert(
      fc.property(folderOf(3), (content) => {
        const read = readCompoundFile(writeCompoundFile(content));
        expect(read?.isDamaged).toBe(false);
        expect(read && contentOf(read.root)).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });

  it("may be larger than the tables that its header lists", () => {
    const large = Buffer.alloc(7_500_000, 3);
    const read = readCompoundFile(writeCompoundFile({ streams: { large }, folders: {} }));
    expect(read?.root.streams[0] && Buffer.compare(read.root.streams[0].read(), large)).toBe(0);
  });

  it("is none without its signature or without a directory", () => {
    expect(readCompoundFile(new Uint8Array(2000))).toBeUndefined();
    expect(readCompoundFile(whole.slice(0, 512))).toBeUndefined();
  });
});

/** Where its directory stands, and the tables that chain its sectors. */
const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
const directoryAt = (view.getUint32(48, true) + 1) * 512;
const tableAt = (view.getUint32(76, true) + 1) * 512;
function change(write: (bytes: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(whole);
  write(new DataView(bytes.buffer));
  return bytes;
}

describe("a compound file that lies", () => {
  it.each<readonly [string, (bytes: DataView) => void]>([
    [
      "every sector leads to itself",
      (bytes) => {
        for (let at = 0; at < 128; at += 1) bytes.setUint32(tableAt + at * 4, at, true);
      },
    ],
    ["its directory goes round in a circle", (bytes) => bytes.setUint32(directoryAt + 128 + 72, 1, true)],
    [
      "all of its entries lie in one another",
      (bytes) => {
        for (let at = directoryAt; at < directoryAt + 512; at += 128) bytes.setUint32(at + 76, 0, true);
      },
    ],
    [
      "every size is the largest there is",
      (bytes) => {
        for (let at = directoryAt; at < directoryAt + 1024; at += 128)
          bytes.setUint32(at + 120, 0xffff_ffff, true);
      },
    ],
    [
      "all streams begin at the same place",
      (bytes) => {
        for (let at = directoryAt; at < directoryAt + 1024; at += 128) {
          bytes.setUint32(at + 116, 0, true);
          bytes.setUint32(at + 120, 0x7fff_ffff, true);
        }
      },
    ],
    ["it has more tables than sectors", (bytes) => bytes.setUint32(44, 0xffff_fff0, true)],
    [
      "the list of its tables goes round in a circle",
      (bytes) => {
        bytes.setUint32(68, 0, true);
        bytes.setUint32(72, 0xffff_fff0, true);
        bytes.setUint32(512 + 508, 0, true);
      },
    ],
    ["its sectors are of another size", (bytes) => bytes.setUint16(30, 12, true)],
  ])("gives no more than twice its bytes where %s", async (_, write) => {
    const bytes = change(write);
    const read = readCompoundFile(bytes);
    expect(read ? bytesIn(read.root) : 0).toBeLessThanOrEqual(bytes.byteLength * 2);
    const code = await errorCodeOf(load(bytes).then((opened) => opened.close()));
    expect([undefined, "input.corrupt", "input.unsupported-type", "input.empty"]).toContain(code);
  });

  it("is read as far as it goes where it is cut off, with a warning, or refused", async () => {
    const outcomes = new Set<string>();
    for (let end = 600; end < whole.byteLength; end += 512) {
      const work = load({ bytes: whole.slice(0, end), name: "a.msg" });
      outcomes.add(
        await work.then(
          async (opened) => {
            await opened.close();
            return opened.document.warnings.map(({ code }) => code).join("+");
          },
          (error: { code: string }) => error.code,
        ),
      );
    }
    expect([...outcomes].filter((code) => code !== "input.corrupt" && !/file\.damaged/u.test(code))).toEqual(
      [],
    );
  });
});
