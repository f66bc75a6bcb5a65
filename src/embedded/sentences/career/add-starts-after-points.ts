import type { Line } from "./list-sections.ts";

const bullet = /^[•◦▪·●○‣*–-]\s/u;
const sentenceEnd = /\p{Ll}{4}[.;]$/u;
const mostWords = 12;
/** Type heights by which a line may stand beside the left edge of the other heads. */
const indent = 0.5;
/** What parts a position from who gave it. */
const parted = /,\s|\s[|·–—-]\s|\s(?:at|bei|chez|presso|en|bij)\s(?=\p{Lu})/u;
/** Type heights that a line of points has room for, where no line of the section is that long. */
const leastWidth = 30;
/** Lines of a head above its period. */
const mostAbove = 2;

/**
 * The starts of entries with those that no blank line parts from the points before them: a line at the left edge of the heads, after
 * points, that is no rest of the last point, because its first word would still have fitted there. It names a post of two pieces, or
 * its period follows.
 */
export function addStartsAfterPoints(lines: readonly Line[], starts: readonly number[]): number[] {
  const left = Math.min(...starts.map((start) => lines[start]!.left));
  const size = lines[0]!.segments[0]!.size;
  const right = Math.max(left + leastWidth * size, ...lines.map((line) => line.segments.at(-1)!.right));
  const known = new Set(starts);
  const isHead = (index: number): boolean => {
    const line = lines[index]!;
    return (
      /^[\p{Lu}\d]/u.test(line.text) &&
      !line.text.includes(":") &&
      !sentenceEnd.test(line.text) &&
      line.text.split(/\s+/u).length <= mostWords &&
      line.left <= left + indent * line.segments[0]!.size
    );
  };
  const hasRoom = (index: number): boolean => {
    const [last, next] = [lines[index - 1]!.segments.at(-1)!, lines[index]!.segments[0]!.tokens[0]!];
    return last.right + 2 * (next.right - next.left) < right;
  };
  const dropped = new Set<number>();
  const added: number[] = [];
  let isAfterPoint = false;
  for (let index = 0; index < lines.length; index += 1) {
    if (known.has(index) || bullet.test(lines[index]!.text)) {
      isAfterPoint = !known.has(index);
      continue;
    }
    if (!isAfterPoint || !isHead(index) || !hasRoom(index)) continue;
    const next = starts.find((start) => start > index && start <= index + mostAbove);
    const isLed =
      next !== undefined &&
      Array.from({ length: next - index }, (_, step) => index + step).every((at) => isHead(at)) &&
      /^\W*(?:\p{L}+\.?\s)?(?:\d{1,2}[./])?(?:19|20)\d{2}/u.test(lines[next]!.text);
    if (isLed) dropped.add(next);
    else if (!parted.test(lines[index]!.text)) continue;
    added.push(index);
    isAfterPoint = false;
  }
  return [...starts.filter((start) => !dropped.has(start)), ...added].sort((a, b) => a - b);
}
