import type { RawWord } from "../document/raw-word.ts";

const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/** The word with its blanks made single, and its box within the page; undefined where no text is left. */
export function cleanWord(word: RawWord): RawWord | undefined {
  const text = word.text.replace(/\s+/gu, " ").trim();
  if (text === "") return undefined;
  if (!word.box) return { ...word, text };
  const x = clamp(word.box.x);
  const y = clamp(word.box.y);
  const width = clamp(word.box.x + word.box.width) - x;
  const height = clamp(word.box.y + word.box.height) - y;
  return { ...word, text, box: { x, y, width: Math.max(0, width), height: Math.max(0, height) } };
}
