const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Digits, at most with a point or a comma before one or two of them, in shortest plain notation: they mean the same in
 * every convention, and are what most numbers are. Undefined for any other text.
 */
export function readCommonNumber(text: string): string | undefined {
  let mark = text.length;
  for (let at = 0; at < text.length; at += 1) {
    if (isDigit(text.charCodeAt(at))) continue;
    const isMark = text[at] === "." || text[at] === ",";
    if (!isMark || at === 0 || mark < text.length) return undefined;
    mark = at;
  }
  const decimals = text.length - mark - 1;
  if (text === "" || decimals === 0 || decimals > 2) return undefined;
  let start = 0;
  while (start < mark - 1 && text[start] === "0") start += 1;
  let end = text.length;
  while (end > mark + 1 && text[end - 1] === "0") end -= 1;
  const whole = text.slice(start, mark);
  return end > mark + 1 ? `${whole}.${text.slice(mark + 1, end)}` : whole;
}
