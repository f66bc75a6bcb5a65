import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bootPdfium } from "../../../../src/media/pdfium/boot-pdfium.ts";
import type { Pdfium } from "../../../../src/media/pdfium/boot-pdfium.ts";
import type { Characters } from "../../../../src/media/pdfium/characters.ts";
import { closeKeptPage } from "../../../../src/media/pdfium/close-kept-page.ts";
import { makeComposer } from "../../../../src/media/pdfium/compose/make-composer.ts";
import { loadDocument } from "../../../../src/media/pdfium/load-document.ts";
import { withPage } from "../../../../src/media/pdfium/open-page.ts";
import { readCharacters } from "../../../../src/media/pdfium/read-characters.ts";
import { webAssembly } from "../../../../src/media/pdfium/web-assembly.ts";

/** A page as it was composed, undefined where that was left to the engine, and as the engine tells it. */
export interface ComposedPage {
  readonly composed: Characters | undefined;
  readonly told: Characters;
}

let booted: Promise<Pdfium> | undefined;

/** One engine for a test file. */
export async function bootEngine(): Promise<Pdfium> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  booted ??= webAssembly.compile(wasm).then(bootPdfium);
  return await booted;
}

const keep = ({ count, codes, boxes, flags, objects }: Characters): Characters => ({
  count,
  codes: codes.slice(0, count),
  boxes: boxes.slice(0, 4 * count),
  flags: flags.slice(0, count),
  objects: objects.slice(0, count),
});

/** Reads all pages of a PDF both ways, in the order and with the questions of a real reading. */
export function composePages(pdfium: Pdfium, bytes: Uint8Array): ComposedPage[] {
  const { api } = pdfium;
  const document = loadDocument(pdfium, new Uint8Array(bytes), undefined);
  const composer = makeComposer(pdfium, document.handle);
  const owner = { handle: document.handle, form: 0, kept: { page: 0 }, extras: new Map() };
  const pages: ComposedPage[] = [];
  for (let index = 0; index < api.FPDF_GetPageCount(document.handle); index += 1) {
    withPage(pdfium, owner, index, (page) => {
      const characters = composer.compose(page);
      const composed = characters && keep(characters);
      const textPage = api.FPDFText_LoadPage(page.handle);
      const told = keep(readCharacters(pdfium, textPage));
      if (!composed) composer.learn(page, textPage, told);
      api.FPDFText_ClosePage(textPage);
      pages.push({ composed, told });
    });
  }
  closeKeptPage(pdfium, owner.kept);
  composer.close();
  api.FPDF_CloseDocument(document.handle);
  pdfium.release(document.address);
  return pages;
}
