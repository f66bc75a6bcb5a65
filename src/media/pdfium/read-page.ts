import { columnsOf } from "../../layout/columns-of.ts";
import { listWords } from "../../layout/list-words.ts";
import { makeColumns } from "../../layout/make-columns.ts";
import type { WordColumns } from "../../layout/word-columns.ts";
import { addUnseen } from "./add-unseen.ts";
import { applyFrames } from "./apply-frames.ts";
import { arrangeCharacters } from "./arrange/arrange-characters.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";
import type { Composer } from "./compose/make-composer.ts";
import { countOddities } from "./count-oddities.ts";
import { cutRuns } from "./cut-runs.ts";
import type { FieldFrame } from "./field-frame.ts";
import { isOnPage } from "./is-on-page.ts";
import { listGraphics } from "./list-graphics.ts";
import type { Graphics } from "./list-graphics.ts";
import { measureRun } from "./measure-run.ts";
import type { PdfPageWords } from "./messages.ts";
import type { OpenPage } from "./open-page.ts";
import { readCharacters } from "./read-characters.ts";
import { makeTypeReader } from "./read-type.ts";
import { typeScratch } from "./type-scratch.ts";
import type { UnseenLetters } from "./unseen-letters.ts";
import { readSeen } from "./unseen/read-seen.ts";

type Counts = Omit<PdfPageWords["facts"], "images" | "paths" | "squares">;

function readWords(
  pdfium: Pdfium,
  page: OpenPage,
  textPage: number,
  characters: Characters,
  { scratch, layers }: { readonly scratch: number; readonly layers: ReadonlySet<number> },
): { readonly words: WordColumns; readonly counts: Counts; readonly outside: number } {
  let words = 0;
  let outside = 0;
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
  const runs = cutRuns(characters);
  const columns = makeColumns(runs.count, runs.units);
  const { boxes } = columns;
  const place = new Float64Array(4);
  for (let run = 0, textEnd = 0; run < runs.count; run += 1) {
    const textStart = textEnd;
    textEnd = runs.textEnds[run] ?? 0;
    const first = runs.first[run] ?? 0;
    const last = runs.last[run] ?? 0;
    const object = characters.objects[first] ?? 0;
    const type = readType(characters.indices?.[first] ?? first, object);
    for (let side = 0; side < 4; side += 1) place[side] = runs.boxes[4 * run + side] ?? 0;
    const fontSize = measureRun(pdfium, textPage, characters, [first, last], type, place);
    const box = 4 * words;
    page.map.writeBox(place, boxes, box);
    const [x, y] = [boxes[box] ?? 0, boxes[box + 1] ?? 0];
    const length = last - first + 1;
    if (!isOnPage({ x, y, width: boxes[box + 2] ?? 0, height: boxes[box + 3] ?? 0 })) {
      outside += length;
      continue;
    }
    counts.characters += length;
    counts.unmappedCharacters += runs.unmapped[run] ?? 0;
    if (type.hidden || layers.has(object)) counts.hiddenCharacters += length;
    if (runs.isPlain[run] === 0) {
      const { broken, shapeless } = countOddities(characters, first, last);
      counts.brokenCharacters += broken;
      if (!type.embedded && !type.hidden) counts.undrawnCharacters += shapeless;
      if (textEnd === textStart) continue;
    }
    const isDown = ((characters.flags[first] ?? 0) & characterFlags.down) !== 0;
    const angle = isDown ? type.angle - Math.PI / 2 : type.angle;
    const turn = angle === 0 && isStraight ? 0 : page.map.toAngle(angle);
    columns.starts[words] = textStart;
    columns.ends[words] = textEnd;
    columns.fontSizes[words] = fontSize / page.height;
    columns.angles[words] = turn === 0 ? Number.NaN : turn;
    // The origin is the first one of `wordOrigins`.
    columns.kinds[words] = type.bold ? 1 : 0;
    words += 1;
  }
  return { words: { ...columns, count: words }, counts, outside };
}

/** The words of a page from its text objects where that is possible, else by way of a text page. */
function readText(
  pdfium: Pdfium,
  page: OpenPage,
  composer: Composer,
  graphics: Graphics,
): {
  readonly words: WordColumns;
  readonly counts: Counts;
  readonly letters: UnseenLetters;
  readonly frames: readonly FieldFrame[];
} {
  const scratch = pdfium.allocate(typeScratch.bytes);
  let textPage = 0;
  const release = (): void => {
    if (textPage !== 0) pdfium.api.FPDFText_ClosePage(textPage);
    textPage = 0;
  };
  const read = (): Characters => {
    const composed = composer.compose(page);
    if (composed) return composed;
    textPage = pdfium.api.FPDFText_LoadPage(page.handle);
    return composer.learn(page, textPage, readCharacters(pdfium, textPage));
  };
  try {
    const { characters, letters, layers, frames } = readSeen(pdfium, page, graphics, { read, release });
    const arranged = arrangeCharacters(pdfium, page.handle, textPage, characters);
    const { words, counts, outside } = readWords(pdfium, page, textPage, arranged, { scratch, layers });
    return { words, counts, letters: { ...letters, outside }, frames };
  } finally {
    pdfium.release(scratch);
    release();
  }
}

/** Words of the text layer, values of form fields and free-text notes of a page, in content order, and what tells whether they are to be trusted. Valid until the next page is read. */
export function readPage(pdfium: Pdfium, page: OpenPage, composer: Composer): PdfPageWords {
  const graphics = listGraphics(pdfium, page.handle, page);
  const { words, counts, letters, frames } = readText(pdfium, page, composer, graphics);
  const { images, paths, squares } = graphics;
  return {
    width: page.width,
    height: page.height,
    links: page.extras.links,
    comments: page.extras.comments,
    words: frames.length === 0 ? words : columnsOf(applyFrames(listWords(words), frames, page)),
    facts: { ...counts, images, paths, squares },
    ...addUnseen(undefined, letters),
  };
}
