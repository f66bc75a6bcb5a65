import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { load } from "../../src/load.ts";
import type { Limits } from "../../src/options/extract-options.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { findFiles } from "../support/find-files.ts";
import { limitOf } from "../support/limit-of.ts";
import { factOf, tarOf } from "../support/tar-of.ts";

const longPath = `${"folder/".repeat(30)}${"long-".repeat(40)}name.txt`;
const longName = longPath.split("/").at(-1) ?? "";
const large = Buffer.alloc(12);
large[0] = 0x80;
large[11] = 3;

describe("a tar archive", () => {
  it("is the files in it, under their last names, without what systems leave in it", async () => {
    const bytes = tarOf(
      { path: "./" },
      { path: "docs/", type: "5" },
      { path: "../../etc/one.txt", content: "one" },
      { path: "/abs/two.txt", content: "two" },
      { path: "C:\\dir\\three.txt", content: "three" },
      { path: "docs/._two.txt", content: "x" },
      { path: "docs/.DS_Store", content: "x" },
      { path: "..", content: "four" },
    );
    expect(await findFiles(bytes)).toEqual({
      files: ["a.tar", "one.txt", "two.txt", "three.txt", "file"],
      texts: ["one", "two", "three", "four"],
      warnings: [],
    });
  });

  it.each([
    ["the folders of the standard", tarOf({ path: "a.txt", prefix: "x/".repeat(70), content: "a" }), "a.txt"],
    [
      "facts in front of it",
      tarOf(
        { path: "g", type: "g", content: factOf("path", "not-this.txt") },
        { path: "x", type: "x", content: factOf("mtime", "1.5") + factOf("path", longPath) },
        { path: "short", content: "a" },
      ),
      longName,
    ],
    [
      "GNU's long names",
      tarOf(
        { path: "././@LongLink", type: "L", content: `${longPath}\0`, magic: "ustar " },
        { path: "short", content: "a", magic: "ustar " },
      ),
      longName,
    ],
    ["a size in bytes", tarOf({ path: "a.txt", content: "abc", size: large }), "a.txt"],
    [
      "a size in its facts",
      tarOf(
        { path: "x", type: "x", content: factOf("size", "3") },
        { path: "a.txt", content: "abc", size: "0" },
      ),
      "a.txt",
    ],
    [
      "no standard at all",
      tarOf({ path: "a.txt", content: "a", magic: "\0\0\0\0\0\0", type: "\0" }),
      "a.txt",
    ],
    ["other letters", tarOf({ path: "Größe.txt", content: "a" }), "Größe.txt"],
  ])("is read with %s", async (_, bytes, name) => {
    const { files, texts, warnings } = await findFiles(bytes);
    expect([files, texts.length, warnings]).toEqual([["a.tar", name], 1, []]);
    expect(["a", "abc"]).toContain(texts[0]);
  });

  it("leaves links and devices out, with a warning, and reads on behind them", async () => {
    const bytes = tarOf(
      { path: "link.txt", type: "2" },
      { path: "hard.txt", type: "1", size: "00000000010 " },
      { path: "null", type: "3" },
      { path: "full.txt", type: "1", content: "content" },
      { path: "a.txt", content: "a" },
    );
    const { files, warnings } = await findFiles(bytes);
    expect(files).toEqual(["a.tar", "a.txt"]);
    expect(warnings).toEqual([expect.stringMatching(/^file\.links-left-out .*\(4\)/u)]);
  });

  it.each([
    [
      "as GNU marks it",
      tarOf(
        {
          path: "holes.txt",
          type: "S",
          magic: "ustar ",
          size: "00000000004 ",
          change: (header) => (header[482] = 1),
        },
        { path: "a.txt", content: "a" },
      ),
    ],
    [
      "as its facts say",
      tarOf(
        {
          path: "x",
          type: "x",
          content: factOf("GNU.sparse.major", "1") + factOf("GNU.sparse.name", "holes.txt"),
        },
        { path: "GNUSparseFile.0/holes.txt", content: "1\n" },
        { path: "a.txt", content: "a" },
      ),
    ],
  ])("tells of a file that is stored without its empty stretches, %s", async (how, bytes) => {
    // The list goes on in a block of its own, and the content stands behind it.
    const more = Buffer.concat([Buffer.alloc(512), Buffer.from("data"), Buffer.alloc(508)]);
    const whole = how.startsWith("as GNU")
      ? Buffer.concat([bytes.slice(0, 512), more, bytes.slice(512)])
      : bytes;
    const { files, warnings } = await findFiles(whole);
    expect(files).toEqual(["a.tar", "a.txt"]);
    expect(warnings).toEqual([expect.stringMatching(/^file\.child-skipped holes\.txt .*empty stretches/u)]);
  });

  it.each([
    [
      "cut off within a file",
      tarOf({ path: "a.txt", content: "a" }, { path: "b.txt", content: "b".repeat(5000) }).slice(0, 3000),
      2,
    ],
    ["cut off behind a file", tarOf({ path: "a.txt", content: "a" }).slice(0, 1024), 1],
    [
      "followed by something else",
      Buffer.concat([tarOf({ path: "a.txt", content: "a" }).slice(0, 1024), Buffer.alloc(2048, 7)]),
      1,
    ],
    [
      "of a size that no file has",
      tarOf({ path: "a.txt", content: "a" }, { path: "b", size: "77777777777 " }),
      2,
    ],
  ])("that is %s gives the files before, with a warning", async (_, bytes, count) => {
    const { files, warnings } = await findFiles(bytes);
    expect(files).toEqual(["a.tar", "a.txt"]);
    expect(warnings).toHaveLength(count);
    expect(warnings.join("\n")).toMatch(/file\.damaged a\.tar/u);
  });

  it("is empty where there is no file in it, and corrupt where none is all there", async () => {
    expect(await errorCodeOf(load(tarOf({ path: "x/", type: "5" })))).toBe("input.empty");
    const cut = load({
      bytes: tarOf({ path: "a.txt", content: "a".repeat(999) }).slice(0, 700),
      name: "a.tar",
    });
    expect(await errorCodeOf(cut)).toBe("input.corrupt");
  });

  it.each<readonly [string, Uint8Array, Limits]>([
    ["maxFiles", tarOf({ path: "a.txt", content: "a" }, { path: "b.txt", content: "b" }), { maxFiles: 1 }],
    ["maxFiles", tarOf(...Array.from({ length: 30 }, () => ({ path: "g", type: "g" }))), { maxFiles: 1 }],
    ["maxExpandedBytes", tarOf({ path: "a.txt", content: "a".repeat(600) }), { maxExpandedBytes: 500 }],
  ])("stops at the limit %s and names it", async (option, bytes, limits) => {
    expect(await limitOf(load(bytes, { limits }))).toEqual(["input.too-large", `limits.${option}`]);
  });

  it("may lie in an archive, and hold one", async () => {
    const inner = tarOf({ path: "in.zip", content: await zipOf({ "deep.txt": "deep" }) });
    const bytes = await zipOf({ "in.tar": inner, "in.tgz": gzipSync(inner) });
    const { files } = await findFiles(bytes, { name: "a.zip" });
    expect(files).toEqual(["a.zip", "in.tar", "in.zip", "deep.txt", "in.tgz", "in.zip", "deep.txt"]);
  });
});
