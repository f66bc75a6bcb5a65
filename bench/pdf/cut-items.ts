/** A stretch of text as pdfjs gives it: words of a line, or a part of one. */
export interface TextItem {
  readonly str: string;
  /** From the text's own space to the page's. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

interface ItemWord {
  text: string;
  readonly box: { x: number; y: number; width: number; height: number };
}

/** Gap between two stretches, in heights of the type, that parts two words. */
const minGap = 0.15;

/**
 * Words with boxes on the page, and its text, from the stretches that pdfjs gives: what every reader of words has to add to it.
 * Places inside a stretch go by the number of letters, as no widths of letters are given. `view` maps to the upright page.
 */
export function cutItems(
  items: readonly (TextItem | object)[],
  view: readonly number[],
): { text: string; words: ItemWord[] } {
  const words: ItemWord[] = [];
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view;
  let text = "";
  let last: ItemWord | undefined;
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, transform, width, hasEOL } = item;
    const x = a * (transform[4] ?? 0) + c * (transform[5] ?? 0) + e;
    const baseline = b * (transform[4] ?? 0) + d * (transform[5] ?? 0) + f;
    const height = Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
    const advance = str.length === 0 ? 0 : width / str.length;
    for (const match of str.matchAll(/\S+/g)) {
      const left = x + match.index * advance;
      const [word] = match;
      const box = { x: left, y: baseline - height, width: word.length * advance, height };
      const isNext = match.index === 0 && last !== undefined;
      if (isNext && last && Math.abs(left - last.box.x - last.box.width) < minGap * height) {
        last.text += word;
        last.box.width = left + box.width - last.box.x;
      } else {
        last = { text: word, box };
        words.push(last);
      }
    }
    if (hasEOL || /\s$/.test(str)) last = undefined;
    text += hasEOL ? `${str}\n` : str;
  }
  return { text, words };
}
