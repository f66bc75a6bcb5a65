import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadEach } from "../../src/load-each.ts";
import { load } from "../../src/load.ts";
import type { Limits } from "../../src/options/extract-options.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { findFiles } from "../support/find-files.ts";
import { limitOf } from "../support/limit-of.ts";
import { tarOf } from "../support/tar-of.ts";

describe("a file packed with gzip", () => {
  it.each([
    ["invoice.txt.gz", "invoice.txt", undefined],
    ["INVOICE.TXT.GZ", "INVOICE.TXT", undefined],
    ["bytes", "bytes-unpacked", undefined],
    ["bytes", "kept.txt", "../../kept.txt"],
  ])("is that file: %s holds %s", async (name, inner, stored) => {
    const plain = gzipSync("Number: A-17");
    const named = Buffer.concat([plain.subarray(0, 10), Buffer.from(`${stored}\0`), plain.subarray(10)]);
    named[3] = 8;
    const { files, texts, warnings } = await findFiles(stored === undefined ? plain : named, { name });
    expect([files, texts, warnings]).toEqual([[name, inner], ["Number: A-17"], []]);
  });

  it("is one document by itself, with the name that leads to it", async () => {
    const seen: unknown[] = [];
    for await (const { path, document } of loadEach({ bytes: gzipSync("one"), name: "a.txt.gz" })) {
      seen.push([path, document?.document.files.map(({ name }) => name)]);
      await document?.close();
    }
    expect(seen).toEqual([[["a.txt"], ["a.txt.gz/a.txt"]]]);
  });

  it("is the files of a tar archive, where it holds one, whatever it is called", async () => {
    const bytes = gzipSync(tarOf({ path: "a.txt", content: "a" }, { path: "b.txt", content: "b" }));
    expect((await findFiles(bytes, { name: "a.tgz" })).files).toEqual(["a.tgz", "a.txt", "b.txt"]);
    expect((await findFiles(bytes, { name: "bytes" })).texts).toEqual(["a", "b"]);
  });

  it("gives the files of an archive that is cut off, with a warning", async () => {
    const noise = Buffer.from(Array.from({ length: 40_000 }, (_, at) => (at * at * 31 + (at >> 3)) % 251));
    const bytes = gzipSync(tarOf({ path: "a.txt", content: "a" }, { path: "b.bin", content: noise }));
    const { files, warnings } = await findFiles(bytes.subarray(0, bytes.length - 3000), { name: "a.tgz" });
    expect(files).toEqual(["a.tgz", "a.txt"]);
    expect(warnings.join("\n")).toMatch(/^file\.damaged a\.tgz/mu);
  });

  it.each([
    ["cut off", gzipSync("a".repeat(5000)).subarray(0, 20)],
    ["of the wrong sum", Buffer.concat([gzipSync("abc").subarray(0, -8), Buffer.alloc(8)])],
    ["only a head", gzipSync("abc").subarray(0, 10)],
  ])("is corrupt where it is %s", async (_, bytes) => {
    expect(await errorCodeOf(load({ bytes, name: "a.txt.gz" }))).toBe("input.corrupt");
  });

  it.each<readonly [string, Uint8Array, Limits]>([
    ["maxExpansion", gzipSync(Buffer.alloc(12_000_000, 65)), {}],
    ["maxExpansion", gzipSync(tarOf({ path: "a", content: Buffer.alloc(12_000_000, 65) })), {}],
    ["maxExpandedBytes", gzipSync("a".repeat(600)), { maxExpandedBytes: 500 }],
    ["maxExpandedBytes", gzipSync(tarOf({ path: "a", content: "a" })), { maxExpandedBytes: 500 }],
    ["maxBytes", gzipSync("a".repeat(6000)), { maxBytes: 1000 }],
  ])("stops at the limit %s and names it", async (option, bytes, limits) => {
    expect(await limitOf(load(bytes, { limits }))).toEqual(["input.too-large", `limits.${option}`]);
  });

  it("stops with the caller", async () => {
    const bytes = gzipSync(tarOf({ path: "a", content: "a" }));
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(load(bytes, { signal })).rejects.toThrow("stopped");
  });
});
