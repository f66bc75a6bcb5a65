import { describe, expect, it } from "vitest";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { load } from "../../src/load.ts";
import { detectMediaTypes } from "../../src/sources/detect-media-types.ts";
import { lookAtZip } from "../../src/sources/look-at-zip.ts";

const text = "application/vnd.oasis.opendocument.text";
const manifest = `<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="${text}"/></manifest:manifest>`;
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const book = "META-INF/container.xml";

describe("an office document whose parts stand in an unusual order", () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ["a text for the web", { mimetype: `${text}-web`, "content.xml": "<a/>" }, text],
    ["a text that says last what it is", { "content.xml": "<a/>", mimetype: text }, text],
    ["a text whose list alone says it", { "content.xml": "<a/>", "META-INF/manifest.xml": manifest }, text],
    ["a text document", { "word/document.xml": "<a/>", "[Content_Types].xml": "<a/>" }, word],
    ["a workbook", { "xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>" }, sheet],
    [
      "a binary workbook",
      { "[Content_Types].xml": "<a/>", "xl/workbook.bin": "x" },
      "application/vnd.ms-excel.sheet.binary.macroenabled.12",
    ],
    ["a book", { [book]: "<a/>" }, "application/epub+zip"],
    ["a program", { "META-INF/MANIFEST.MF": "x", [book]: "<a/>" }, undefined],
    ["files that happen to be XML", { "content.xml": "<a/>", "b.txt": "b" }, undefined],
    ["plain files", { "a.txt": "a" }, undefined],
  ])("%s is told by its parts", async (_, parts, mediaType) => {
    const bytes = await zipOf(parts);
    expect(await lookAtZip({ bytes, name: "a" })).toBe(mediaType);
    const { candidates } = await detectMediaTypes({ bytes, name: "a" });
    const archives = ["application/zip", "application/java-archive"];
    expect(mediaType === undefined ? archives : [mediaType]).toContain(candidates[0]?.mediaType);
    expect(candidates).toHaveLength(1);
  });

  it("is no office document where it cannot be opened", async () => {
    expect(await lookAtZip({ bytes: Buffer.from("PK\u0003\u0004"), name: "a" })).toBeUndefined();
  });

  it("is refused with what to do where it is a kind that nothing opens", async () => {
    const bytes = await zipOf({ "[Content_Types].xml": "<a/>", "xl/workbook.bin": "x" });
    await expect(load({ bytes, name: "a.xlsb" })).rejects.toThrow(/Save it as \.xlsx/u);
  });
});
