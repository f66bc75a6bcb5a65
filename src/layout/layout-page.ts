import type { Box } from "../document/box.ts";
import type { PageText } from "../document/page-text.ts";
import type { RawWord } from "../document/raw-word.ts";
import type { Warning } from "../document/warning.ts";
import { cleanWords } from "./clean-words.ts";
import { columnsOf } from "./columns-of.ts";
import { orderPage } from "./order-page.ts";
import { writeLines } from "./write-lines.ts";

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

/**
 * Puts words into lines, blocks and reading order. Words of one baseline stay on one line, so that a row of a table or a
 * form reads as one line; lines are parted only at the gutter between columns of running text. Upright words come first,
 * then turned ones by angle. Words printed twice at one place are kept once.
 */
export function layoutPage(input: LayoutInput): PageText {
  const clean = cleanWords(input.words);
  const order = orderPage(columnsOf(clean), input.width, input.height);
  const { turn, lineCount } = order;
  return {
    page: input.page,
    ...writeLines(clean, order),
    status: input.status ?? "read",
    textSource: lineCount === 0 ? "none" : input.textSource,
    unreadRegions: input.unreadRegions ?? [],
    warnings: input.warnings ?? [],
    ...(turn === 0 ? {} : { turn }),
  };
}
