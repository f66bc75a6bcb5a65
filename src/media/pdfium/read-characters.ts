import type { Pdfium } from "./boot-pdfium.ts";
import type { PageRectangle } from "./page-map.ts";

/** A run of characters without a blank, in the page's own space. */
export interface CharacterRun {
  readonly codes: readonly number[];
  /** Index of the first character in the text page. */
  readonly first: number;
  readonly last: number;
  /** Height of the font, width of the advances; empty for turned text. */
  readonly loose: PageRectangle;
  readonly mapErrors: number;
}

/** What PDFium puts for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;
const blanks = /[\s\u{A0}\u{2000}-\u{200A}\u{3000}]/u;

interface OpenRun {
  codes: number[];
  first: number;
  last: number;
  isLevel: boolean;
  loose: { left: number; top: number; right: number; bottom: number };
  end: { right: number; bottom: number };
  mapErrors: number;
}

function isBlank(code: number): boolean {
  if (code > 32 && code < 0xa0) return false;
  return (
    code === 32 || code === 13 || code === 10 || (code <= 0x10ffff && blanks.test(String.fromCodePoint(code)))
  );
}

/** Most producers mark gaps by blanks; this catches those that only move the pen. */
function isFarAway(run: OpenRun, left: number, top: number, bottom: number): boolean {
  const height = run.loose.top - run.loose.bottom;
  if (height <= 0 || top <= bottom) return false;
  return (
    Math.abs(bottom - run.end.bottom) > height * 0.6 ||
    left - run.end.right > height * 0.6 ||
    run.end.right - left > height * 1.5
  );
}

/** All characters of a text page, cut at blanks, at hyphens that end a line, and where the pen jumps; in content order. */
export function readCharacters(pdfium: Pdfium, textPage: number): CharacterRun[] {
  const { FPDFText_GetUnicode, FPDFText_GetLooseCharBox, FPDFText_HasUnicodeMapError } = pdfium.api;
  const { FPDFText_GetCharAngle } = pdfium.api;
  const count = pdfium.api.FPDFText_CountChars(textPage);
  const at = pdfium.allocate(16);
  let view = new Float32Array(pdfium.heap().buffer, at, 4);
  const runs: CharacterRun[] = [];
  let open: OpenRun | undefined;
  const finish = (last: number): void => {
    if (open) {
      open.last = last;
      runs.push(open);
    }
    open = undefined;
  };
  for (let index = 0; index < count; index += 1) {
    const code = FPDFText_GetUnicode(textPage, index) >>> 0;
    if (isBlank(code)) {
      finish(index - 1);
      continue;
    }
    FPDFText_GetLooseCharBox(textPage, index, at);
    if (view.buffer !== pdfium.heap().buffer) view = new Float32Array(pdfium.heap().buffer, at, 4);
    const x1 = view[0] ?? 0;
    const y1 = view[1] ?? 0;
    const x2 = view[2] ?? 0;
    const y2 = view[3] ?? 0;
    const left = Math.min(x1, x2);
    const top = Math.max(y1, y2);
    const right = Math.max(x1, x2);
    const bottom = Math.min(y1, y2);
    if (open?.isLevel === true && isFarAway(open, left, top, bottom)) finish(index - 1);
    if (open) {
      const { loose, end } = open;
      // Most letters of a word change nothing but its right edge, and each write takes memory.
      if (left < loose.left) loose.left = left;
      if (top > loose.top) loose.top = top;
      if (right > loose.right) loose.right = right;
      if (bottom < loose.bottom) loose.bottom = bottom;
      end.right = right;
      if (bottom !== end.bottom) end.bottom = bottom;
    } else {
      open = {
        codes: [],
        first: index,
        last: index,
        isLevel: Math.abs(FPDFText_GetCharAngle(textPage, index)) < 0.02,
        loose: { left, top, right, bottom },
        end: { right, bottom },
        mapErrors: 0,
      };
    }
    open.codes.push(code === lineEndHyphen ? 0x2d : code);
    if (FPDFText_HasUnicodeMapError(textPage, index) === 1) open.mapErrors += 1;
    if (code === lineEndHyphen) finish(index);
  }
  finish(count - 1);
  pdfium.release(at);
  return runs;
}
