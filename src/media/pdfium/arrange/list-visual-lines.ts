import type { Characters } from "../characters.ts";

/** Share of the lower one's height that two parts of a line have in common, and how far they may stand apart, in heights. */
const minCommon = 0.5;
const maxApart = 0.3;
/** How far the middles of both may differ, and how far they may lie over each other. */
const maxRise = 0.25;
const maxOverlap = 0.5;
/** What the engine puts for a hyphen that splits a word at the end of a line. */
const lineEndHyphen = 2;
const mark = /^\p{M}/u;
const textOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 10 || code === 13;

/** Characters that stand on one line, by their places. */
export interface VisualLine {
  /** Its own characters, and all of them with those that the engine adds. */
  readonly places: number[];
  readonly all: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Characters of a page as the lines in which the engine gives them, those put together again that stand on one line and touch. */
export function listVisualLines(
  { count, codes, boxes, objects }: Characters,
  isOwn: (place: number) => boolean,
): VisualLine[] {
  const lines: VisualLine[] = [];
  let open: VisualLine | undefined;
  const isNextTo = (one: VisualLine, other: VisualLine): boolean => {
    const height = Math.min(one.top - one.bottom, other.top - other.bottom);
    const common = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
    const apart = Math.max(one.left, other.left) - Math.min(one.right, other.right);
    if (common < minCommon * height || apart > maxApart * height) return false;
    if (other.places.every((place) => isBlank(codes[place] ?? 0) || mark.test(textOf(codes[place] ?? 0)))) {
      return true;
    }
    const rise = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
    return rise <= maxRise * height && apart >= -maxOverlap * height;
  };
  const close = (): void => {
    if (!open) return;
    const last = lines.at(-1);
    if (last && isNextTo(last, open)) {
      last.places.push(...open.places);
      last.all.push(...open.all);
      last.left = Math.min(last.left, open.left);
      last.right = Math.max(last.right, open.right);
      last.top = Math.max(last.top, open.top);
      last.bottom = Math.min(last.bottom, open.bottom);
    } else lines.push(open);
    open = undefined;
  };
  for (let place = 0; place < count; place += 1) {
    const code = codes[place] ?? 0;
    const isAdded = objects[place] === 0;
    if (isAdded && (code === 10 || code === 13)) {
      open?.all.push(place);
      close();
    }
    if (!isOwn(place) || (isAdded && (code !== 0x20 || !open))) continue;
    const side = (at: number): number => boxes[4 * place + at] ?? 0;
    const [top, bottom] = [Math.max(side(1), side(3)), Math.min(side(1), side(3))];
    const isInk = !isAdded && !isBlank(code);
    if (
      open &&
      isInk &&
      (bottom > open.top - minCommon * (top - bottom) || top < open.bottom + minCommon * (top - bottom))
    )
      close();
    open ??= { places: [], all: [], left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    open.places.push(place);
    open.all.push(place);
    if (!isInk) continue;
    open.left = Math.min(open.left, side(0), side(2));
    open.right = Math.max(open.right, side(0), side(2));
    open.top = Math.max(open.top, top);
    open.bottom = Math.min(open.bottom, bottom);
    // A hyphen that splits a word ends the line without saying so.
    if (code === lineEndHyphen) close();
  }
  close();
  return lines;
}
