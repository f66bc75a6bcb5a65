import type { Reading, Segment } from "../../reading/reading.ts";
import type { SectionKind } from "./section-kind.ts";
import { sectionKind } from "./section-kind.ts";

/** What stands on one height of one column. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly left: number;
}

export interface Section {
  /** `head` is what stands before the first heading of a column. */
  readonly kind: SectionKind | "head";
  readonly lines: readonly Line[];
}

/** Share of the page's width by which the headings of two columns stand apart. */
const leastApart = 0.2;
/** Share of a page's segments that may reach over the border of its columns: a name across the whole head. */
const mostCrossing = 0.08;
const bullet = /^[•◦▪·●○‣*–-]\s/u;

/** The sections of a résumé, column by column, each over all pages. The first is `head`. */
export function listSections(reading: Reading): Section[] {
  const border = findBorder(reading);
  const columns = [0, 1].map((column) =>
    reading.rows.flatMap((row): Line[] => {
      const segments = row.segments.filter(({ left }) => (left >= border ? 1 : 0) === column);
      if (segments.length === 0 || isPageNumber(row, reading)) return [];
      return [{ segments, text: segments.map(({ text }) => text).join(" "), left: segments[0]!.left }];
    }),
  );
  const head: Line[] = [];
  const sections: Section[] = [];
  for (const lines of columns) {
    let own: Line[] = head;
    let heading: Segment | undefined;
    for (const line of lines) {
      const kind = kindOf(line, heading, reading);
      if (!kind) {
        own.push(line);
        continue;
      }
      own = [];
      heading = heading ?? line.segments[0];
      sections.push({ kind, lines: own });
    }
  }
  return [{ kind: "head", lines: head }, ...sections];
}

/** `Name – 1/2`, `Page 2 of 3` or a number alone in the outermost lines of a page. */
function isPageNumber(
  { text, top, bottom, page: index }: Reading["rows"][number],
  { pages }: Reading,
): boolean {
  const height = pages.find(({ page }) => page === index)?.height ?? Infinity;
  if (top > 0.08 * height && bottom < 0.92 * height) return false;
  return /(?:^|\s)\d+\s*(?:\/|of|von|de|sur|di|van)\s*\d+$|^(?:page |seite |página |pagina )?\d{1,2}$/iu.test(
    text,
  );
}

function kindOf(line: Line, heading: Segment | undefined, reading: Reading): SectionKind | undefined {
  const [only] = line.segments;
  if (!only || line.segments.length > 1 || bullet.test(line.text)) return undefined;
  const known = sectionKind(line.text);
  if (known) return known;
  if (!heading || /[\d.,;@]/u.test(line.text)) return undefined;
  // A heading of other words in the type of the known ones.
  const usual = reading.pages.find(({ page }) => page === only.page)?.size ?? 0;
  const isLarge = heading.size > 1.1 * usual && Math.abs(only.size - heading.size) < 0.06 * heading.size;
  const isThere = Math.abs(only.left - heading.left) < 2 * heading.size;
  return isLarge && isThere && line.text.split(/\s+/u).length < 5 ? "other" : undefined;
}

/** Where the right one of two columns begins; Infinity where there is one column. */
function findBorder({ segments, pages, rows }: Reading): number {
  const headings = segments.filter(({ text, row }) => sectionKind(text) && rows[row]!.segments.length < 4);
  const width = pages[0]?.width ?? 1;
  const lefts = headings.map(({ left }) => left).toSorted((a, b) => a - b);
  const apart = lefts.findIndex((left, index) => index > 0 && left - lefts[index - 1]! > leastApart * width);
  if (apart < 0) return Infinity;
  const border = lefts[apart]! - 0.01 * width;
  const top = Math.min(...headings.filter(({ page }) => page === headings[0]!.page).map((each) => each.top));
  const below = segments.filter((each) => each.page > headings[0]!.page || each.top >= top);
  const crossing = below.filter(({ left, right }) => left < border && right > border + 0.02 * width);
  return crossing.length <= mostCrossing * below.length ? border : Infinity;
}
