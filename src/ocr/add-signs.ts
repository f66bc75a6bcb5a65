import type { PixelImage, PixelWord } from "../ports/pixel-reader.ts";
import { findSign } from "./find-sign.ts";
import { lineHeight } from "./line-height.ts";
import { mapBox } from "./map-box.ts";
import type { LineReading } from "./read-line.ts";
import type { SignReader } from "./load-sign-reader.ts";

/** The words of a line with the currency signs that a second reading finds beside its amounts. */
export async function addSigns(
  { words, lostInk, picture, map }: LineReading,
  image: PixelImage,
  readSigns: SignReader,
): Promise<readonly PixelWord[]> {
  const reading = await readSigns(picture);
  const before = new Map<number, PixelWord>();
  const after = new Map<number, PixelWord>();
  const joined = words.map((word) => word);
  for (const { word, side, start, end, misread } of lostInk) {
    const { text, box, confidence } = joined[word]!;
    const amount = misread ? text.replace(/^\p{L}|\p{L}$/u, "") : text;
    const found = findSign(amount, side, reading);
    if (!found) continue;
    const { sign, spaced } = found;
    const edges = { left: start, top: 0, right: Math.max(end, start + 1), bottom: lineHeight };
    const place = mapBox(map, edges, image);
    if (spaced && !misread) {
      (side === "before" ? before : after).set(word, { text: sign, box: place, confidence });
    } else {
      const joint = side === "before" ? `${sign}${amount}` : `${amount}${sign}`;
      joined[word] = { text: joint, box: unite(box, place), confidence };
    }
  }
  return joined.flatMap((word, index) => [before.get(index) ?? [], word, after.get(index) ?? []].flat());
}

function unite(first: PixelWord["box"], second: PixelWord["box"]): PixelWord["box"] {
  const x = Math.min(first.x, second.x);
  const y = Math.min(first.y, second.y);
  return {
    x,
    y,
    width: Math.max(first.x + first.width, second.x + second.width) - x,
    height: Math.max(first.y + first.height, second.y + second.height) - y,
  };
}
