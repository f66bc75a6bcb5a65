import type { RawWord } from "../../document/raw-word.ts";
import { applyFrames } from "./apply-frames.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { foldCharacter } from "./fold-character.ts";
import { isBrokenCharacter } from "./is-broken-character.ts";
import { listGraphics } from "./list-graphics.ts";
import { measureRun } from "./measure-run.ts";
import type { PdfPageWords } from "./messages.ts";
import type { OpenPage } from "./open-page.ts";
import { isOnPage } from "./is-on-page.ts";
import { readCharacters } from "./read-characters.ts";
import { makeTypeReader } from "./read-type.ts";

/** Words of the text layer, values of form fields and free-text notes of a page, in content order, and what tells whether they are to be trusted. */
export function readPage(pdfium: Pdfium, page: OpenPage): PdfPageWords {
  const textPage = pdfium.api.FPDFText_LoadPage(page.handle);
  const words: RawWord[] = [];
  const counts = { characters: 0, brokenCharacters: 0, unmappedCharacters: 0, hiddenCharacters: 0 };
  try {
    const readType = makeTypeReader(pdfium, textPage);
    for (const run of textPage === 0 ? [] : readCharacters(pdfium, textPage)) {
      const { rectangle, angle, fontSize } = measureRun(pdfium, textPage, run);
      const box = page.map.toBox(rectangle);
      if (!isOnPage(box)) continue;
      const type = readType(run.first);
      counts.characters += run.codes.length;
      counts.brokenCharacters += run.codes.filter(isBrokenCharacter).length;
      counts.unmappedCharacters += run.mapErrors;
      if (type.hidden) counts.hiddenCharacters += run.codes.length;
      const text = run.codes.map(foldCharacter).join("");
      const turn = page.map.toAngle(angle);
      if (text === "") continue;
      words.push({
        text,
        origin: "text-layer",
        box,
        fontSize: fontSize / page.height,
        ...(type.bold ? { bold: true } : {}),
        ...(turn === 0 ? {} : { angle: turn }),
      });
    }
  } finally {
    if (textPage !== 0) pdfium.api.FPDFText_ClosePage(textPage);
  }
  const graphics = listGraphics(pdfium, page.handle, page.map);
  return {
    width: page.width,
    height: page.height,
    words: applyFrames(words, page.frames, page),
    facts: { ...counts, ...graphics },
  };
}
