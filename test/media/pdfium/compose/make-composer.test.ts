import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PDFDocument, PDFName, StandardFonts, degrees } from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Pdfium } from "../../../../src/media/pdfium/boot-pdfium.ts";
import type { Characters } from "../../../../src/media/pdfium/characters.ts";
import { isAlike } from "../../../../src/media/pdfium/compose/is-alike.ts";
import { makeLongPdf } from "../../../../bench/pdf/make-long-pdf.ts";
import { listPdfs } from "../../../../bench/pdf/list-pdfs.ts";
import { writeContent } from "./write-content.ts";
import { bootEngine, composePages } from "./with-engine-pages.ts";

const fixtures = fileURLToPath(new URL("../../../../fixtures/files/", import.meta.url));
let pdfium: Pdfium;
beforeAll(async () => {
  pdfium = await bootEngine();
});

const textOf = ({ codes, count }: Characters): string =>
  String.fromCodePoint(...codes.subarray(0, count)).replaceAll(/\s+/g, " ");

/** Several pages alike: the first ones teach the letters. */
async function repeat(draw: (page: PDFPage, font: PDFFont) => void, pages = 3): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 0; number < pages; number += 1) draw(document.addPage([400, 400]), font);
  return await document.save();
}

it("composes the pages of every fixture as the engine tells them", () => {
  let composed = 0;
  for (const path of listPdfs(fixtures)) {
    const pages = composePages(pdfium, readFileSync(path));
    composed += pages.filter((page) => page.composed).length;
    const unlike = pages.filter((page) => page.composed && !isAlike(page.composed, page.told));
    expect({ path, unlike }).toEqual({ path, unlike: [] });
  }
  expect(composed).toBeGreaterThan(5);
});

it("composes all pages of a long file but the first and one in sixty-four", async () => {
  const pages = composePages(pdfium, await makeLongPdf(84));
  expect(pages.every(({ composed, told }) => !composed || isAlike(composed, told))).toBe(true);
  const left = pages.flatMap(({ composed }, index) => (composed ? [] : [index]));
  expect(left.length).toBeLessThanOrEqual(3);
  expect(left.filter((index) => index > 1)).not.toEqual([]);
});

const line = "BT /F1 12 Tf 20 300 Td (One line of text.) Tj ET";
const composedContents: readonly (readonly [string, string, RegExp])[] = [
  [
    "moves of the pen for blanks",
    "BT /F1 12 Tf 20 300 Td [(two)-300(words)-30(joined)] TJ ET",
    /two wordsjoined/,
  ],
  [
    "letters drawn twice",
    "BT /F1 12 Tf 20 300 Td (Heavy) Tj ET BT /F1 12 Tf 20.2 300 Td (Heavy) Tj ET",
    /^Heavy$/,
  ],
  [
    "single letters in any order",
    "BT /F1 12 Tf 27 300 Td (b) Tj ET BT /F1 12 Tf 20 300 Td (a) Tj ET",
    /^ab$/,
  ],
  ["tracked letters", "BT /F1 12 Tf 3 Tc 20 300 Td (wide type) Tj ET", /wide type/],
  ["hyphens at ends of lines", "BT /F1 12 Tf 20 300 Td (hyphen-) Tj 0 -14 Td (ated) Tj ET", /hyphen. ?ated/],
  ["words that only the pen parts", "BT /F1 12 Tf 20 300 Td (left) Tj 80 0 Td (right) Tj ET", /left right/],
  ["stretched type", "BT /F1 1 Tf 14 0 0 9 20 300 Tm (Stretched type here) Tj ET", /Stretched type here/],
];

describe("composes", () => {
  it.each(composedContents)("%s", async (_, content, text) => {
    // The line below tells letters of each object that could end in a blank or hyphen.
    const letters = "BT /F1 12 Tf 20 100 Td (abcdefghijklmnopqrstuvwxyz HOS-.) Tj (.) Tj ET";
    const pages = composePages(pdfium, await writeContent([letters, content, content]));
    const last = pages.at(-1);
    expect(last?.composed && isAlike(last.composed, last.told)).toBe(true);
    expect(last && textOf(last.told).trim()).toMatch(text);
  });
});

const leftContents: readonly (readonly [string, string])[] = [
  ["turned", "BT /F1 12 Tf 0.7 0.7 -0.7 0.7 90 90 Tm (Turned) Tj ET"],
  ["slanted", "BT /F1 12 Tf 1 0 0.3 1 90 90 Tm (Slanted) Tj ET"],
  ["mirrored", "BT /F1 12 Tf -1 0 0 1 90 90 Tm (Mirrored) Tj ET"],
  ["told by marked content", "/Span << /ActualText (other) >> BDC BT /F1 12 Tf 20 200 Td (this) Tj ET EMC"],
  ["read from the right", "BT /F3 12 Tf 20 200 Td [(abc)-600(de)-600(f)] TJ ET"],
  ["inside a form", "q 1 0 0 1 10 10 cm /X1 Do Q"],
];

describe("leaves to the engine", () => {
  it.each(leftContents)("pages with text that is %s", async (_, content) => {
    const pages = composePages(pdfium, await writeContent([line, line, line, `${line} ${content}`, line]));
    expect(pages.map(({ composed }) => composed !== undefined)).toEqual([false, true, true, false, true]);
    expect(pages.every(({ told }) => told.count > 10)).toBe(true);
  });

  it("turned pages", async () => {
    const bytes = await repeat((page, font) => {
      page.drawText("A page that lies on its side", { x: 20, y: 200, size: 12, font });
      page.setRotation(degrees(90));
    });
    expect(composePages(pdfium, bytes).some(({ composed }) => composed)).toBe(false);
  });

  it("documents that are read from the right", async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const text of ["one", "two", "one two"]) document.addPage().drawText(text, { x: 50, y: 300, font });
    document.catalog.set(PDFName.of("ViewerPreferences"), document.context.obj({ Direction: "R2L" }));
    expect(composePages(pdfium, await document.save()).some(({ composed }) => composed)).toBe(false);
  });
});

/** The engine with some answers of its own changed. */
const changeApi = (changes: Partial<Pdfium["api"]>): Pdfium => ({
  ...pdfium,
  api: { ...pdfium.api, ...changes },
});

describe("composes nothing where the engine", () => {
  it("tells other bounds of an object than its memory holds", async () => {
    const bytes = await writeContent([line, line, line]);
    const engine = changeApi({
      FPDFPageObj_GetBounds(...parameters) {
        const done = pdfium.api.FPDFPageObj_GetBounds(...parameters);
        new Float32Array(pdfium.heap().buffer, parameters[1] ?? 0, 1)[0] = 1;
        return done;
      },
    });
    expect(composePages(engine, bytes).some(({ composed }) => composed)).toBe(false);
  });

  it("makes another font of one", async () => {
    const engine = changeApi({ FPDFPageObj_CreateTextObj: () => 0 });
    const pages = composePages(engine, await writeContent([line, line, line]));
    expect(pages.some(({ composed }) => composed)).toBe(false);
  });
});
