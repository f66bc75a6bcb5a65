import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { keepStream } from "../../src/sources/keep-stream.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

/** Silence as PCM: a header that says WAVE, then zeros. */
function makeWave(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(size - 8, 4);
  bytes.write("WAVEfmt ", 8);
  return bytes;
}

async function* inPieces(bytes: Uint8Array, pieceSize = 10_000, failure?: Error): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  if (failure) throw failure;
}

const limits = { maxBytes: 100_000, maxDiskBytes: 400_000 };

describe("keepStream", () => {
  it("keeps a recording in a private file, byte by byte the same, until it is let go of", async () => {
    const wave = makeWave(300_000);
    const { bytes, disk } = await keepStream(inPieces(wave), { name: "stream", limits });
    expect(disk?.size).toBe(300_000);
    expect(readFileSync(disk?.path ?? "").equals(wave)).toBe(true);
    expect(Buffer.from(bytes).equals(wave.subarray(0, bytes.length))).toBe(true);
    await disk?.remove();
    expect(existsSync(dirname(disk?.path ?? ""))).toBe(false);
  });

  it.each([
    ["a document that fits into memory", Buffer.alloc(90_000, "text "), "stream"],
    ["a recording too short to be worth a file", makeWave(60_000), "stream"],
    ["characters that go by the name of a recording's list", Buffer.alloc(90_000, "text "), "list.m3u8"],
  ])("keeps %s in memory", async (_, content, name) => {
    const { bytes, disk } = await keepStream(inPieces(content), { name, limits });
    expect(disk).toBeUndefined();
    expect(Buffer.from(bytes).equals(content)).toBe(true);
  });

  it("goes by the name where the first bytes say nothing", async () => {
    const { disk } = await keepStream(inPieces(Buffer.alloc(90_000, 1)), { name: "a.mp3", limits });
    await disk?.remove();
    expect(disk?.size).toBe(90_000);
  });

  it.each([
    ["of memory for a document", Buffer.alloc(100_001, "text "), undefined, "limits.maxBytes"],
    ["of the disk for a recording", makeWave(400_001), undefined, "limits.maxDiskBytes"],
    ["that is stated before it comes", Buffer.alloc(70_000, "text "), 200_000, "limits.maxBytes"],
  ])("stops at the limit %s", async (_, content, statedSize, option) => {
    const stated = statedSize === undefined ? {} : { statedSize };
    const kept = keepStream(inPieces(content), { name: "stream", limits, ...stated });
    await expect(kept).rejects.toMatchObject({ code: "input.too-large", where: { option } });
  });

  it("passes on why a stream broke off, and an abort", async () => {
    const broken = keepStream(inPieces(makeWave(200_000), 10_000, new Error("cable")), { name: "s", limits });
    await expect(broken).rejects.toThrow("cable");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(keepStream(inPieces(makeWave(10)), { name: "s", limits, signal })).rejects.toThrow("enough");
    expect(await errorCodeOf(keepStream(inPieces(makeWave(500_000)), { name: "s", limits }))).toBe(
      "input.too-large",
    );
  });
});
