import type { RawWord } from "../../document/raw-word.ts";
import { applyFrames } from "./apply-frames.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { foldCharacter } from "./fold-character.ts";
import { hasBuiltInShape } from "./has-built-in-shape.ts";
import { isBrokenCharacter } from "./is-broken-character.ts";
import { listGraphics } from "./list-graphics.ts";
import { measureRun } from "./measure-run.ts";
import type { PdfPageWords } from "./messages.ts";
import type { OpenPage } from "./open-page.ts";
import { isOnPage } from "./is-on-page.ts";
import { readCharacters } from "./read-characters.ts";
import { makeTypeReader } from "./read-type.ts";
import { typeScratch } from "./type-scratch.ts";

/** Words of the text layer, values of form fields and free-text notes of a page, in content order, and what tells whether they are to be trusted. */
export function readPage(pdfium: Pdfium, page: OpenPage): PdfPageWords {
  const textPage = pdfium.api.FPDFText_LoadPage(page.handle);
  const words: RawWord[] = [];
  const counts = {
    characters: 0,
    brokenCharacters: 0,
    unmappedCharacters: 0,
    hiddenCharacters: 0,
    undrawnCharacters: 0,
  };
  // Asked once: nearly all type runs along the page's own lines.
  const isStraight = page.map.toAngle(0) === 0;
  const scratch = pdfium.allocate(typeScratch.bytes);
  try {
    const readType = makeTypeReader(pdfium, textPage, scratch);
    for (const run of textPage === 0 ? [] : readCharacters(pdfium, textPage)) {
      const type = readType(run.first);
      const { rectangle, fontSize } = measureRun(pdfium, textPage, run, type);
      const box = page.map.toBox(rectangle);
      if (!isOnPage(box)) continue;
      counts.characters += run.codes.length;
      for (const code of run.codes) if (isBrokenCharacter(code)) counts.brokenCharacters += 1;
      counts.unmappedCharacters += run.mapErrors;
      if (!type.embedded && !type.hidden) {
        for (const code of run.codes) if (!hasBuiltInShape(code)) counts.undrawnCharacters += 1;
      }
      if (type.hidden) counts.hiddenCharacters += run.codes.length;
      let text = "";
      for (const code of run.codes) text += foldCharacter(code);
      const turn = type.angle === 0 && isStraight ? 0 : page.map.toAngle(type.angle);
      if (text === "") continue;
      const size = fontSize / page.height;
      // One shape for nearly all words keeps what comes after fast.
      if (turn === 0 && !type.bold) words.push({ text, origin: "text-layer", box, fontSize: size });
      else {
        const more = { ...(type.bold ? { bold: true } : {}), ...(turn === 0 ? {} : { angle: turn }) };
        words.push({ text, origin: "text-layer", box, fontSize: size, ...more });
      }
    }
  } finally {
    pdfium.release(scratch);
    if (textPage !== 0) pdfium.api.FPDFText_ClosePage(textPage);
  }
  const graphics = listGraphics(pdfium, page.handle, page);
  return {
    width: page.width,
    height: page.height,
    links: page.extras.links,
    comments: page.extras.comments,
    words: page.extras.frames.length === 0 ? words : applyFrames(words, page.extras.frames, page),
    facts: { ...counts, ...graphics },
  };
}
