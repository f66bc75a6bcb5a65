import type { RawWord } from "../document/raw-word.ts";
import type { PlacedWord } from "./placed-word.ts";

export type Quarter = 0 | 90 | 180 | 270;

/** A word moved into the frame in which words turned by the quarter stand upright; `width` and `height` are the page's. */
export function turnUpright(word: RawWord, quarter: Quarter, width: number, height: number): PlacedWord {
  const box = word.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const left = box.x * width;
  const top = box.y * height;
  const right = (box.x + box.width) * width;
  const bottom = (box.y + box.height) * height;
  if (quarter === 90) return { word, left: top, top: width - right, right: bottom, bottom: width - left };
  if (quarter === 180) {
    return { word, left: width - right, top: height - bottom, right: width - left, bottom: height - top };
  }
  if (quarter === 270) return { word, left: height - bottom, top: left, right: height - top, bottom: right };
  return { word, left, top, right, bottom };
}
