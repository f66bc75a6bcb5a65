import type { Reading, Row, TextRange } from "../reading/reading.ts";

/** A check box and what stands behind it, up to the next box on its line. */
export interface Box extends TextRange {
  readonly isTicked: boolean;
  readonly option: TextRange;
  /** Words of the option; "" where nothing follows. */
  readonly text: string;
}

const sign = /[☒☑☐□❏■▢✓✔✗✘◉●○◯]|\[\s?[xX✓✔]?\s?\]|\(\s?[xX•●✓]?\s?\)(?!\p{L})/gu;
const ticked = /[☒☑✓✔✗✘■◉●]|[xX•]/u;

/**
 * Check boxes and radio buttons, in reading order: `☒ Married`, `[x] yes`, `( ) Express`. A filled circle or square counts
 * only where an empty one stands on the page too: alone it is a bullet.
 */
export function findBoxes(reading: Reading): Box[] {
  const all = reading.rows.flatMap((row) => boxesOf(row));
  const isKind = (box: Box, kind: RegExp): boolean => kind.test(rawOf(box));
  const hasCircles = all.some((box) => isKind(box, /[○◯]/u));
  const hasSquares = all.some((box) => isKind(box, /[□▢]/u));
  return all.filter(
    (box) =>
      !(isKind(box, /^[●◉○◯]$/u) && !(hasCircles && all.some((other) => isKind(other, /[●◉]/u)))) &&
      !(isKind(box, /^■$/u) && !hasSquares),
  );
}

function boxesOf(row: Row): Box[] {
  return row.segments.flatMap((segment, index) => {
    const matches = [...segment.text.matchAll(sign)];
    return matches.map((match, at): Box => {
      const start = match.index;
      const end = start + match[0].length;
      const stop = matches[at + 1]?.index ?? segment.text.length;
      const next = row.segments[index + 1];
      const isBare = segment.text.slice(end, stop).trim() === "";
      // The option may stand behind a gap, where no other box is nearer.
      const option =
        isBare && at === matches.length - 1 && next && !startsWithBox(next.text)
          ? { segment: next, start: 0, end: firstBox(next.text) }
          : { segment, start: end, end: stop };
      return {
        segment,
        start,
        end,
        isTicked: ticked.test(match[0]),
        option,
        text: option.segment.text.slice(option.start, option.end).trim(),
      };
    });
  });
}

function rawOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end);
}

function startsWithBox(text: string): boolean {
  return firstBox(text) === 0;
}

function firstBox(text: string): number {
  const first = text.matchAll(sign).next();
  return first.done ? text.length : first.value.index;
}
