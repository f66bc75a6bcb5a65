import type { RawWord } from "../../document/raw-word.ts";
import { applyFrames } from "./apply-frames.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { countOddities } from "./count-oddities.ts";
import { cutRuns } from "./cut-runs.ts";
import { isOnPage } from "./is-on-page.ts";
import { listGraphics } from "./list-graphics.ts";
import { measureRun } from "./measure-run.ts";
import type { PdfPageWords } from "./messages.ts";
import type { OpenPage } from "./open-page.ts";
import { readCharacters } from "./read-characters.ts";
import { makeTypeReader } from "./read-type.ts";
import { typeScratch } from "./type-scratch.ts";

type Counts = Omit<PdfPageWords["facts"], "images" | "paths" | "squares">;

function readWords(pdfium: Pdfium, page: OpenPage, textPage: number, scratch: number): [RawWord[], Counts] {
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
  const readType = makeTypeReader(pdfium, textPage, scratch);
  const characters = readCharacters(pdfium, textPage);
  const runs = cutRuns(characters);
  const { boxes, textEnds } = runs;
  for (let run = 0, textEnd = 0; run < runs.count; run += 1) {
    const textStart = textEnd;
    textEnd = textEnds[run] ?? 0;
    const first = runs.first[run] ?? 0;
    const last = runs.last[run] ?? 0;
    const type = readType(first, characters.objects[first] ?? 0);
    const loose = {
      left: boxes[4 * run] ?? 0,
      top: boxes[4 * run + 1] ?? 0,
      right: boxes[4 * run + 2] ?? 0,
      bottom: boxes[4 * run + 3] ?? 0,
    };
    const { rectangle, fontSize } = measureRun(pdfium, textPage, { first, last, loose }, type);
    const box = page.map.toBox(rectangle);
    if (!isOnPage(box)) continue;
    const length = last - first + 1;
    counts.characters += length;
    counts.unmappedCharacters += runs.unmapped[run] ?? 0;
    if (type.hidden) counts.hiddenCharacters += length;
    if (runs.isPlain[run] === 0) {
      const { broken, shapeless } = countOddities(characters.codes, first, last);
      counts.brokenCharacters += broken;
      if (!type.embedded && !type.hidden) counts.undrawnCharacters += shapeless;
      if (textEnd === textStart) continue;
    }
    const text = runs.text.slice(textStart, textEnd);
    const turn = type.angle === 0 && isStraight ? 0 : page.map.toAngle(type.angle);
    const size = fontSize / page.height;
    // One shape for nearly all words keeps what comes after fast.
    if (turn === 0 && !type.bold) words.push({ text, origin: "text-layer", box, fontSize: size });
    else {
      const more = { ...(type.bold ? { bold: true } : {}), ...(turn === 0 ? {} : { angle: turn }) };
      words.push({ text, origin: "text-layer", box, fontSize: size, ...more });
    }
  }
  return [words, counts];
}

/** Words of the text layer, values of form fields and free-text notes of a page, in content order, and what tells whether they are to be trusted. */
export function readPage(pdfium: Pdfium, page: OpenPage): PdfPageWords {
  const textPage = pdfium.api.FPDFText_LoadPage(page.handle);
  const scratch = pdfium.allocate(typeScratch.bytes);
  try {
    const [words, counts] = readWords(pdfium, page, textPage, scratch);
    const graphics = listGraphics(pdfium, page.handle, page);
    return {
      width: page.width,
      height: page.height,
      links: page.extras.links,
      comments: page.extras.comments,
      words: page.extras.frames.length === 0 ? words : applyFrames(words, page.extras.frames, page),
      facts: { ...counts, ...graphics },
    };
  } finally {
    pdfium.release(scratch);
    if (textPage !== 0) pdfium.api.FPDFText_ClosePage(textPage);
  }
}
