import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../../src/sources/decode-base64.ts";
import { readDataUri } from "../../src/sources/read-data-uri.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const limit = 1000;

describe("base64", () => {
  it("gives back any bytes, whatever alphabet, padding and white space they travelled with", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 99 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (bytes, isUrlSafe, isBare, isWrapped) => {
          let text = Buffer.from(bytes).toString(isUrlSafe ? "base64url" : "base64");
          if (isBare) text = text.replaceAll("=", "");
          if (isWrapped) text = ` ${text.replaceAll(/.{7}/gu, "$&\r\n")}\t`;
          expect([...decodeBase64(text, "x", limit)]).toEqual([...bytes]);
        },
      ),
    );
  });

  it.each([
    ["another character", "QUJD*Q=="],
    ["padding inside", "QUJD=QUJD"],
    ["one character too many", "QUJDR"],
    ["too much padding", "QUJD=="],
  ])("refuses %s as corrupt", async (_, text) => {
    expect(await errorCodeOf((async () => decodeBase64(text, "x", limit))())).toBe("input.corrupt");
  });

  it("refuses too many bytes before decoding them", async () => {
    expect(await errorCodeOf((async () => decodeBase64("A".repeat(2000), "x", limit))())).toBe(
      "input.too-large",
    );
  });
});

describe("data URIs", () => {
  it.each([
    ["base64", "data:text/plain;base64,SGkgdGhlcmU=", "text/plain"],
    ["percent codes", "data:text/plain,Hi%20there", "text/plain"],
    ["parameters", "data:text/plain;charset=utf-8;base64,SGkgdGhlcmU=", "text/plain"],
    ["no type", "data:,Hi%20there", undefined],
    ["capitals", "DATA:Text/Plain;BASE64,SGkgdGhlcmU", "text/plain"],
    ["padding as percent codes", "data:text/plain;base64,SGkgdGhlcmU%3D", "text/plain"],
  ])("are read with %s", (_, uri, mediaType) => {
    const { bytes, declaredMediaType } = readDataUri(uri, limit);
    expect(Buffer.from(bytes).toString()).toBe("Hi there");
    expect(declaredMediaType).toBe(mediaType);
  });

  it.each([
    ["without a comma", "data:text/plain;base64"],
    ["with a broken percent code", "data:,100%"],
    ["with broken base64", "data:image/png;base64,%%%"],
  ])("%s are corrupt", async (_, uri) => {
    expect(await errorCodeOf((async () => readDataUri(uri, limit))())).toBe("input.corrupt");
  });
});
