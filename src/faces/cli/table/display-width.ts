const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const isPlain = /^[\u0020-\u007e\u00a0-\u02ff]*$/u;
const isEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

/** Ranges of characters that take two columns (East Asian wide and full width), from Unicode's EastAsianWidth.txt. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

/** Columns that a text takes on a terminal: marks that combine take none, East Asian characters and emoji two. */
export function displayWidth(text: string): number {
  if (isPlain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (isEmoji.test(grapheme)) return 2;
  if (wide.some(([from, to]) => code >= from && code <= to)) return 2;
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme) ? 0 : 1;
}
