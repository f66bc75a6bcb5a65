import type { PageRectangle } from "./page-map.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import type { TypeFace } from "./read-type.ts";

export interface RunMeasure {
  readonly rectangle: PageRectangle;
  /** Points. */
  readonly fontSize: number;
}

/** Beyond this many ems a font's own ascent and descent are wrong, as those of many drawn (type 3) fonts are. */
const maxEms = 2;
const turnedRadians = 0.02;

/** A run's first and last character, and its place as high as the font and as wide as the advances; empty for turned text. */
export interface MeasuredRun {
  readonly first: number;
  readonly last: number;
  readonly loose: PageRectangle;
}

function uniteTightBoxes(pdfium: Pdfium, textPage: number, run: MeasuredRun): PageRectangle {
  const at = pdfium.allocate(32);
  const all = { left: Infinity, top: -Infinity, right: -Infinity, bottom: Infinity };
  for (let index = run.first; index <= run.last; index += 1) {
    if (pdfium.api.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24) === 0) continue;
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(pdfium.heap().buffer, at, 4);
    all.left = Math.min(all.left, left);
    all.right = Math.max(all.right, right);
    all.bottom = Math.min(all.bottom, bottom);
    all.top = Math.max(all.top, top);
  }
  pdfium.release(at);
  return all.left <= all.right ? all : run.loose;
}

/** The place of a run: as high as its font where text stands upright in the page's own space, else the bounds of its ink. */
export function measureRun(
  pdfium: Pdfium,
  textPage: number,
  run: MeasuredRun,
  { angle, em, baseline }: TypeFace,
): RunMeasure {
  const { loose } = run;
  const height = loose.top - loose.bottom;
  const isPlain = Math.abs(angle) < turnedRadians && loose.right > loose.left;
  if (!isPlain || height <= 0) {
    const tight = uniteTightBoxes(pdfium, textPage, run);
    return { rectangle: tight, fontSize: em > 0 ? em : tight.top - tight.bottom };
  }
  if (em > 0 && height > em * maxEms) {
    return { rectangle: { ...loose, top: baseline + em * 0.85, bottom: baseline - em * 0.25 }, fontSize: em };
  }
  return { rectangle: loose, fontSize: em > 0 && em < height * maxEms ? em : height };
}
