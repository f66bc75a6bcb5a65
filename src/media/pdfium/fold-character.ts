const ligatures: Readonly<Record<number, string>> = {
  0xfb00: "ff",
  0xfb01: "fi",
  0xfb02: "fl",
  0xfb03: "ffi",
  0xfb04: "ffl",
  0xfb05: "st",
  0xfb06: "st",
};

/** Code points of symbol fonts that stand for list marks on nearly every system. */
const bullets = new Set([0xf0b7, 0xf0a7, 0xf0d8, 0xf076, 0xf0fc]);

/** The text of one character of a text layer as a reader sees it; "" for what leaves no ink. */
export function foldCharacter(code: number): string {
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  const ligature = ligatures[code];
  if (ligature) return ligature;
  if (bullets.has(code)) return "•";
  // Those that are drawn are plain ones.
  if (code === 0xad) return "-";
  const isInvisible = code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x200b && code <= 0x200f);
  if (isInvisible || code === 0xfeff || (code & 0xfffe) === 0xfffe || (code >= 0xd800 && code <= 0xdfff))
    return "";
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}
