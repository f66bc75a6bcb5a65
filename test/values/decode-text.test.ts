import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/values/decode-text.ts";

const sentence = "Grüße aus Zürich, 5 € zurück\r\nline two\tend";

function encodeBigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("decoding text", () => {
  it.each([
    ["UTF-8", Buffer.from(sentence), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${sentence}`), "utf-8"],
    ["UTF-16 little endian with a mark", Buffer.from(`\uFEFF${sentence}`, "utf16le"), "utf-16le"],
    ["UTF-16 big endian with a mark", encodeBigEndian(`\uFEFF${sentence}`), "utf-16be"],
    ["UTF-16 little endian without a mark", Buffer.from(sentence, "utf16le"), "utf-16le"],
    ["UTF-16 big endian without a mark", encodeBigEndian(sentence), "utf-16be"],
  ])("reads %s to the letter", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text: sentence, encoding });
  });

  it("falls back to Windows-1252 and says that it guessed", () => {
    const bytes = Buffer.from([0x53, 0x74, 0xfc, 0x63, 0x6b, 0x20, 0x35, 0x20, 0x80]);
    expect(decodeText(bytes)).toEqual({ text: "Stück 5 €", encoding: "windows-1252", guessed: true });
  });

  it.each([
    ["zero bytes", Buffer.concat([Buffer.from("some text"), Buffer.alloc(40)])],
    ["control characters", Buffer.from([1, 2, 3, 4, 5, 6, 14, 15, 16, 17, 65, 66])],
    ["bytes that Windows-1252 leaves unassigned", Buffer.from([0x41, 0x81, 0x8d, 0x41, 0xff])],
    ["every byte value in turn", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167) % 256))],
  ])("takes %s for no text", (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  it("gives back every text of printable characters that was encoded as UTF-8", () => {
    const printable = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/\p{Cc}|\p{Cn}|^\uFEFF/u.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        expect(decodeText(Buffer.from(text))?.text).toBe(text);
      }),
    );
  });
});
