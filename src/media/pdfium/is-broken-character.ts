/** True for code points that no writer means to be read: nothing, control, private, replaced. List marks of symbol fonts are fine. */
export function isBrokenCharacter(code: number): boolean {
  if (code >= 0x20 && code < 0x7f) return false;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff && (code & 0xff00) !== 0xf000;
  return isControl || isPrivate || code === 0xfffd || code >= 0xf0000;
}
