import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { fileTypeFromBuffer } from "file-type";
import { describe, expect, it } from "vitest";
import { mayHoldSignature } from "../../src/sources/may-hold-signature.ts";

const ask = async (bytes: Uint8Array): Promise<string | undefined> =>
  (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
const toBytes = (text: string): Buffer => Buffer.from(text, "latin1");
/** A text with some characters at a place in it. */
const place = (text: string, offset: number, length = 600): Buffer =>
  toBytes(`${"a".repeat(offset)}${text}`.padEnd(length, "a"));

/** Every signature that the library compares, with its place, from its source. */
async function listSignatures(): Promise<{ readonly text: string; readonly offset: number }[]> {
  const source = await readFile(fileURLToPath(import.meta.resolve("file-type")), "utf8");
  const place = String.raw`(?:,\s*\{offset:\s*(\d+)[^}]*\})?\)`;
  const quoted = source.matchAll(new RegExp(String.raw`checkString\('((?:[^'\\]|\\.)+)'${place}`, "gu"));
  const listed = source.matchAll(new RegExp(String.raw`check\(\[([^\]]+)\]${place}`, "gu"));
  return [
    ...[...quoted].map(([, text = "", offset = "0"]) => ({ text, offset: Number(offset) })),
    ...[...listed].map(([, codes = "", offset = "0"]) => ({
      text: String.fromCharCode(...codes.split(",").map(Number)),
      offset: Number(offset),
    })),
  ];
}

describe("telling texts from files with a signature", () => {
  it("never passes over a signature that the library knows", async () => {
    const signatures = await listSignatures();
    expect(signatures.length).toBeGreaterThan(150);
    const passed = signatures.filter(({ text, offset }) => !mayHoldSignature(place(text, offset)));
    for (const { text, offset } of passed) {
      const told = await ask(place(text, offset));
      expect([text, told]).toEqual([text, undefined]);
    }
  });

  it.each([
    ["a transport stream", `G${"a".repeat(187)}G${"a".repeat(400)}`],
    ["one with times", `aaaaG${"a".repeat(191)}G${"a".repeat(400)}`],
    ["an archive", place("ustar ", 257)],
    ["an ACE archive", `${"a".repeat(7)}**ACE**${"a".repeat(400)}`],
    ["a drawing", "AC1015 and so on"],
    ["an encapsulated picture", "%!PS-Adobe-3.0 EPSF-3.0\n"],
    ["a film", "FWS and so on"],
    ["a disc", place("CD001", 32_769, 40_000)],
    ["rich text", String.raw`{\rtf1 Hello}`],
  ])("hands on %s", async (_, content) => {
    const bytes = typeof content === "string" ? toBytes(content) : content;
    expect(await ask(bytes)).toBeDefined();
    expect(mayHoldSignature(bytes)).toBe(true);
  });

  it("hands on a short text with the checksum of an archive's header", async () => {
    const base = "b".repeat(148);
    const sum = 8 * 0x20 + 148 * 98;
    const bytes = toBytes(`${base}${sum.toString(8).padStart(6, "0")}  `);
    expect(await ask(bytes)).toBe("application/x-tar");
    expect(mayHoldSignature(bytes)).toBe(true);
  });

  it.each([
    "Invoice 4711\nTotal: 12.34 EUR\n",
    "Rechnung für Müller\r\n\tSumme:\t3,50",
    "a",
    "A long letter. ".repeat(3000),
    '{"total": 1}',
  ])("does not trouble the library with %j", (text) => {
    expect(mayHoldSignature(Buffer.from(text))).toBe(false);
  });

  it("agrees with the library on any bytes that it takes for characters", async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("BM", "II*", "G", "RIFF", "-lh5-", "ftyp", "ustar", " ", "\n", "0", "AC10", "BEGIN:"),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join("")));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 600 })), async (bytes) => {
        fc.pre(!mayHoldSignature(bytes));
        expect(await ask(bytes)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
