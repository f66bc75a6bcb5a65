import { describe, expect, it } from "vitest";
import rtf from "../../src/formats/rtf.ts";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const document = (body: string): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 MS;}}${body}}`,
    "latin1",
  );

describe("rich text", () => {
  it.each([
    ["paragraphs, breaks and tabs", "a\\par b\\line c\\tab d", "a\nb\nc\td"],
    ["accents in its code page", "Gr\\'fc\\'dfe", "Grüße"],
    [
      "letters in the character set of their font",
      "{\\f1 \\'d1\\'f7\\'b8\\'f2}{\\f2 \\'90\\'bf\\'8b\\'81}",
      "Счёт請求",
    ],
    [
      "Unicode without what stands in for it",
      "\\u8364?5 {\\uc2\\u-10179??\\u-8704??}\\uc0\\u252 x",
      "€5 😀üx",
    ],
    ["signs", "\\ldblquote a\\rdblquote\\~\\endash\\_\\{\\}", "“a” –-{}"],
    ["what a field shows, not its code", '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}', "link"],
    [
      "nothing of styles, unknown groups and hidden text",
      "{\\stylesheet Normal;}{\\*\\unknown no}{\\v no}a{\\v0 b}",
      "ab",
    ],
    ["notes behind their line", "a{\\footnote note}b\\par c", "ab\n\nnote\n\nc"],
    [
      "tables, then text",
      "\\trowd\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl c\\cell d\\cell\\row\\pard e\\par",
      "a\tb\nc\td\n\ne",
    ],
    [
      "rows that state no more than their cells",
      "\\trowd\\pard\\intbl a\\cell b\\cell\\row\\intbl c\\cell d\\cell\\row\\pard e",
      "a\tb\nc\td\n\ne",
    ],
  ])("is read with %s", async (_, body, text) => {
    expect((await readFile(rtf, document(body))).texts).toEqual([text]);
  });

  it("tells its title, and gives the pictures in it that may be pages", async () => {
    const picture = (width: number): string =>
      `{\\pict\\pngblip\\picw1 ${Buffer.from(encodeGreyPng(width, 900)).toString("hex")}}`;
    const { opened, children } = await readFile(
      rtf,
      document(`{\\info{\\title Offer}}a${picture(800)}${picture(20)}{\\pict\\wmetafile8 0011}`),
    );
    expect(opened.metadata).toEqual({ title: "Offer" });
    expect(children.map(({ name }) => name)).toEqual(["picture-1"]);
  });

  it("is told by its content, and refused where it states data that is not there or shows nothing", async () => {
    const opened = await load({ bytes: document("a"), name: "a.doc" });
    await opened.close();
    expect(opened.document.files[0]?.mediaType).toBe("application/rtf");
    expect(await errorCodeOf(readFile(rtf, document("\\bin2000000000 x")))).toBe("input.corrupt");
    expect(await errorCodeOf(readFile(rtf, document("{\\v no}")))).toBe("input.empty");
  });

  it("is read however deep its groups go and wherever it is cut off", async () => {
    expect((await readFile(rtf, document(`${"{".repeat(50_000)}deep`))).texts).toEqual(["deep"]);
    expect((await readFile(rtf, document("\\trowd a\\cell b").subarray(0, -1))).texts).toEqual(["a\tb"]);
  });
});
