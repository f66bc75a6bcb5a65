import type { Box } from "../document/box.ts";
import type { Line } from "../document/line.ts";
import type { PageText } from "../document/page-text.ts";
import type { RawWord } from "../document/raw-word.ts";
import type { Warning } from "../document/warning.ts";
import type { Word } from "../document/word.ts";
import { cleanWord } from "./clean-word.ts";
import { orderWords } from "./order-words.ts";
import type { Blocks } from "./order-words.ts";
import type { Quarter } from "./place-words.ts";
import { uniteBoxes } from "./unite-boxes.ts";

export interface LayoutInput {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** Of the upright page, in any unit: only their ratio matters beside the size of the type. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly RawWord[];
  readonly textSource: PageText["textSource"];
  /** @default "read" */
  readonly status?: PageText["status"];
  readonly unreadRegions?: readonly Box[];
  readonly warnings?: readonly Warning[];
}

/** Degrees by which turned words may differ from a quarter turn, as those on skewed scans do. */
const maxTilt = 15;
/** More words on one page are no document that a person reads; they keep the order in which they came. */
const maxOrderedWords = 20_000;
const quarters: readonly Quarter[] = [0, 90, 180, 270];

function quarterOf(word: RawWord): Quarter | undefined {
  if (word.angle === undefined) return 0;
  const angle = ((word.angle % 360) + 360) % 360;
  return quarters.find((quarter) => Math.abs(((angle - quarter + 540) % 360) - 180) <= maxTilt);
}

/** The turn by which most words would stand upright. */
function turnOf(words: readonly RawWord[]): number {
  const most = quarters.find(
    (quarter) => 2 * words.filter((word) => quarterOf(word) === quarter).length > words.length,
  );
  return (360 - (most ?? 0)) % 360;
}

/** Slanted words (watermarks, stamps) and words without a place: one line a run of the same angle, in the order they came. */
function groupByAngle(words: readonly RawWord[]): Blocks {
  const groups = new Map<number | undefined, RawWord[]>();
  for (const word of words) {
    const key = word.box ? word.angle : undefined;
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()].map((group) => [group]);
}

function dropAngle(word: RawWord): Omit<RawWord, "angle"> {
  if (word.angle === undefined) return word;
  const { angle: _, ...rest } = word;
  return rest;
}

function writeLines(blocks: Blocks): { text: string; words: Word[]; lines: Line[] } {
  const words: Word[] = [];
  const lines: Line[] = [];
  let text = "";
  for (const [block, rows] of blocks.entries()) {
    for (const [index, row] of rows.entries()) {
      if (text !== "") text += index === 0 ? "\n\n" : "\n";
      const lineStart = text.length;
      const firstWord = words.length;
      for (const [place, raw] of row.entries()) {
        if (place > 0) text += " ";
        const span = { start: text.length, end: text.length + raw.text.length };
        words.push({ ...dropAngle(raw), span, line: lines.length });
        text += raw.text;
      }
      const box = uniteBoxes(row.flatMap((word) => word.box ?? []));
      lines.push({
        span: { start: lineStart, end: text.length },
        words: { start: firstWord, end: words.length },
        ...(box ? { box } : {}),
        block,
      });
    }
  }
  return { text, words, lines };
}

/**
 * Puts words into lines, blocks and reading order. Words of one baseline stay on one line, so that a row of a table or a
 * form reads as one line; lines are parted only at the gutter between columns of running text. Upright words come first,
 * then turned ones by angle. Words printed twice at one place are kept once.
 */
export function layoutPage(input: LayoutInput): PageText {
  const words = input.words.flatMap((word) => cleanWord(word) ?? []);
  const placed = words.filter((word) => word.box);
  const width = input.width > 0 ? input.width : 1;
  const height = input.height > 0 ? input.height : 1;
  const isOrdered = placed.length <= maxOrderedWords;
  const upright = !isOrdered
    ? groupByAngle(placed)
    : quarters.flatMap((quarter) =>
        orderWords(
          placed.filter((word) => quarterOf(word) === quarter),
          quarter,
          width,
          height,
        ),
      );
  const others = words.filter((word) => !word.box || (isOrdered && quarterOf(word) === undefined));
  const turn = turnOf(placed);
  return {
    page: input.page,
    ...writeLines([...upright, ...groupByAngle(others)]),
    status: input.status ?? "read",
    textSource: words.length === 0 ? "none" : input.textSource,
    unreadRegions: input.unreadRegions ?? [],
    warnings: input.warnings ?? [],
    ...(turn === 0 ? {} : { turn }),
  };
}
