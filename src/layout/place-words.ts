import type { RawWord } from "../document/raw-word.ts";
import type { PlacedWords } from "./placed-words.ts";

export type Quarter = 0 | 90 | 180 | 270;

/** No combining mark and no second half of a letter has a smaller code. */
const firstMark = 0x300;

function isLetter(text: string): boolean {
  // Nearly every word has a second letter, and the pattern takes far longer to say so.
  return !(text.charCodeAt(1) < firstMark) && /^\p{L}\p{M}*$/u.test(text);
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 };
const nothing: RawWord = { text: "", origin: "text-layer" };

/** Words moved into the frame in which those turned by the quarter stand upright; `width` and `height` are the page's. */
export function placeWords(
  words: readonly RawWord[],
  quarter: Quarter,
  width: number,
  height: number,
): PlacedWords {
  const [left, top, right, bottom] = [0, 1, 2, 3].map(() => new Float64Array(words.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const letters = new Uint8Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    const { box = nowhere, text } = words[index] ?? nothing;
    if (isLetter(text)) letters[index] = 1;
    const x1 = box.x * width;
    const y1 = box.y * height;
    const x2 = (box.x + box.width) * width;
    const y2 = (box.y + box.height) * height;
    left[index] = quarter === 0 ? x1 : quarter === 90 ? y1 : quarter === 180 ? width - x2 : height - y2;
    top[index] = quarter === 0 ? y1 : quarter === 90 ? width - x2 : quarter === 180 ? height - y2 : x1;
    right[index] = quarter === 0 ? x2 : quarter === 90 ? y2 : quarter === 180 ? width - x1 : height - y1;
    bottom[index] = quarter === 0 ? y2 : quarter === 90 ? width - x1 : quarter === 180 ? height - y1 : x2;
  }
  return { words, left, top, right, bottom, isLetter: letters };
}
