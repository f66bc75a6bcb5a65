import { describe, expect, it } from "vitest";
import text from "../../src/formats/text.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

const open = (bytes: Uint8Array) =>
  text.open({ bytes, name: "a.txt", mediaType: "text/plain" }, formatContext());

describe("plain text", () => {
  it("is one page without a number or a size, with its text to the letter", async () => {
    const content = "# Vertrag\r\n\r\nZwischen A und B\f§ 1";
    const opened = await open(Buffer.from(`\uFEFF${content}`));
    expect(opened.pages).toEqual([{ width: 0, height: 0, unit: "none", rotation: 0 }]);
    expect(opened.warnings).toEqual([]);
    expect(await opened.read(0)).toMatchObject({
      page: 0,
      text: content,
      textSource: "text",
      status: "read",
    });
  });

  it("says where it had to guess the encoding", async () => {
    const opened = await open(Buffer.from("Stück", "latin1"));
    expect(opened.warnings.map(({ code }) => code)).toEqual(["text.encoding-guessed"]);
    expect((await opened.read(0)).text).toBe("Stück");
  });

  it("refuses bytes that are no text, text that holds nothing, and more than memory holds", async () => {
    expect(await errorCodeOf(open(Buffer.alloc(100)))).toBe("input.unsupported-type");
    expect(await errorCodeOf(open(Buffer.from(" \r\n\t")))).toBe("input.empty");
    expect(await errorCodeOf(open(Buffer.alloc(33_554_433, "a ")))).toBe("input.too-large");
  });

  it("cannot be drawn", async () => {
    const opened = await open(Buffer.from("text"));
    expect(await errorCodeOf(opened.render({ page: 0, mediaType: "image/png" }))).toBe("plan.unsupported");
  });
});
