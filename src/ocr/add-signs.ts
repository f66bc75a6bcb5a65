import type { PixelImage, PixelWord } from "../ports/pixel-reader.ts";
import { findSign } from "./find-sign.ts";
import { lineHeight } from "./line-height.ts";
import { mapBox } from "./map-box.ts";
import type { LineReading } from "./read-line.ts";

/** The words of a line with the currency signs that a second reading finds beside its amounts. */
export function addSigns(
  { words, lostInk, map }: Pick<LineReading, "words" | "lostInk" | "map">,
  image: PixelImage,
  reading: string,
): readonly PixelWord[] {
  const before = new Map<number, PixelWord>();
  const after = new Map<number, PixelWord>();
  const joined = words.map((word) => word);
  for (const { word, side, start, end, misread } of lostInk) {
    const own = joined[word]!;
    const { text, box, confidence } = own;
    const amount = misread ? text.replace(/^\p{L}|\p{L}$/u, "") : text;
    const found = findSign(amount, side, reading);
    if (!found) continue;
    const { sign, spaced } = found;
    if (misread === "beside") {
      const index = side === "before" ? word - 1 : word + 1;
      const letter = joined[index]!;
      if (letter.text !== sign) joined[index] = { ...letter, text: sign, otherReading: letter.text };
      continue;
    }
    const edges = { left: start, top: 0, right: Math.max(end, start + 1), bottom: lineHeight };
    const place = mapBox(map, edges, image);
    if (spaced && !misread) {
      (side === "before" ? before : after).set(word, { text: sign, box: place, confidence });
    } else {
      const joint = side === "before" ? `${sign}${amount}` : `${amount}${sign}`;
      joined[word] = {
        text: joint,
        box: unite(box, place),
        confidence,
        otherReading: own.otherReading ?? text,
      };
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
