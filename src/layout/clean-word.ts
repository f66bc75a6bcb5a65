import type { Box } from "../document/box.ts";
import type { RawWord } from "../document/raw-word.ts";

const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/** False where any part is beyond the page or no number. */
const isWithin = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= 1 && y + height <= 1;

/** True for text of plain signs; the pattern takes far longer to tell. */
function isPlain(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code <= 0x20 || code >= 0x7f) return !/\s/u.test(text);
  }
  return text !== "";
}

/** The word with its blanks made single, and its box within the page; undefined where no text is left. */
export function cleanWord(word: RawWord): RawWord | undefined {
  // Most words are clean, and copying each one takes as long as putting it into its line.
  if ((!word.box || isWithin(word.box)) && isPlain(word.text)) return word;
  const text = word.text.replace(/\s+/gu, " ").trim();
  if (text === "") return undefined;
  if (!word.box) return { ...word, text };
  const x = clamp(word.box.x);
  const y = clamp(word.box.y);
  const width = clamp(word.box.x + word.box.width) - x;
  const height = clamp(word.box.y + word.box.height) - y;
  return { ...word, text, box: { x, y, width: Math.max(0, width), height: Math.max(0, height) } };
}
