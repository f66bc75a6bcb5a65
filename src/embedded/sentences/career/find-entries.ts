import type { Segment, TextRange } from "../../reading/reading.ts";
import { addStartsAfterPoints } from "./add-starts-after-points.ts";
import { findLegalForm } from "../../entities/legal-form.ts";
import { toCountry } from "../../entities/countries.ts";
import { nameForm } from "../facts/name-form.ts";
import { textOf } from "../text-of.ts";
import { findSpan } from "./find-span.ts";
import { findTitleIndex } from "./find-title-index.ts";
import type { Line } from "./list-sections.ts";
import { post } from "./post.ts";
import { school } from "./school.ts";

/** One post or course of study in a résumé. */
export interface CareerEntry {
  /** What stands in its heading, piece by piece: who, as what. */
  readonly pieces: readonly TextRange[];
  readonly place?: TextRange;
  /** More than one where the period goes on in the next line of its column. */
  readonly dates?: readonly TextRange[];
  /** What stands below its heading. */
  readonly body: readonly TextRange[];
  /** The left edge of what its heading says. */
  readonly left: number;
  /** `Elbe Works, Stade` beside a lone piece: who and where, or a town and its country. */
  readonly told?: { readonly employer: TextRange; readonly ground: TextRange; readonly isSplit: boolean };
}

const bullet = /^[•◦▪·●○‣*–-]\s/u;
const place = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+){0,3},\s\p{Lu}[\p{L}\p{M} .-]*$/u;
/** "Albuquerque, NM" */
const townOfState = /^\p{Lu}[\p{L}\p{M} .'’-]+,\s\p{Lu}{2,3}$/u;
const town = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+){0,2}$/u;
/** Type heights by which a line below the heads of entries is set in. */
const indent = 0.5;
const sentenceEnd = /\p{Ll}{4}[.;]$/u;
const mostHeads = 3;
const mostWords = 12;

/** How long a post took, counted by whoever laid the page out. */
const length =
  /^\(?(?:\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|mes(?:es)?|ann[io]|mes[ei]|jaar|maand(?:en)?)\.?\s*){1,2}\)?$/iu;

const openSpan = /(?:19|20)\d{2}\s*[-–—]\s*(?:\p{L}+\.?(?:\sde)?)?$/u;
const openEnd = /^(?:\p{L}+\.?\s(?:de\s)?)?(?:19|20)\d{2}$/u;

/** Entries of a résumé's section, in the order of the pages. */
export function findEntries(lines: readonly Line[]): CareerEntry[] {
  const dated = lines.flatMap((line, index) => {
    const isTail = lines[index - 1]?.segments.some((above) =>
      line.segments.some((each) => goesOn(above, each)),
    );
    return !isTail && (line.segments.some(isDate) || endsDated(line)) ? [index] : [];
  });
  const starts =
    dated.length > 0 ? addStartsAfterPoints(lines, startsByDates(lines, dated)) : startsByIndent(lines);
  return settleEntries(starts.map((start, index) => toEntry(lines.slice(start, starts[index + 1]))));
}

/** Entries of a section are laid out alike: where one names its employer before the town, the others do. */
function settleEntries(entries: readonly CareerEntry[]): CareerEntry[] {
  const isSplit = entries.some(({ told }) => told?.isSplit) || findTitleIndex(entries) === 0;
  return entries.map((entry) => {
    const { told, pieces } = entry;
    if (!isSplit || !told || told.isSplit) return entry;
    return { ...entry, pieces: [pieces[0]!, told.employer, ...pieces.slice(1)], place: told.ground };
  });
}

/** A segment that is a period and hardly anything else. */
function isDate({ text }: { readonly text: string }): boolean {
  const found = findSpan(text);
  if (found && openSpan.test(text)) return found.start < 3;
  return found !== undefined && !bullet.test(text) && found.end - found.start > text.length - 6;
}

/** A line that a period opens or closes. */
function endsDated({ text }: Line): boolean {
  const found = bullet.test(text) ? undefined : findSpan(text);
  if (!found || text.split(/\s+/u).length > mostWords + 4) return false;
  return found.start < 3 || /^[\s).|·•,]*$/u.test(text.slice(found.end));
}

/** As many lines above each period as above the first one, where they can be a heading. */
function startsByDates(lines: readonly Line[], dated: readonly number[]): number[] {
  const isHead = (index: number): boolean => {
    const text = lines[index]?.text ?? "•";
    return !bullet.test(text) && !sentenceEnd.test(text) && text.split(/\s+/u).length <= mostWords;
  };
  const above = Math.min(2, dated[0]!);
  const starts = dated.map((index, which) => {
    let start = index;
    const floor = which === 0 ? 0 : dated[which - 1]! + 1;
    while (start > floor && index - start < above && isHead(start - 1)) start -= 1;
    return start;
  });
  return starts.filter((start, index) => index === 0 || start > starts[index - 1]!);
}

/** Where no dates are printed: each group of lines at the left edge, after what is set in or told in points. */
function startsByIndent(lines: readonly Line[]): number[] {
  const heads = lines.filter(({ text }) => !bullet.test(text));
  const left = Math.min(...heads.map((line) => line.left));
  const starts: number[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const isHead = !bullet.test(line.text) && line.left <= left + indent * line.segments[0]!.size;
    if (isHead && !isOpen) starts.push(index);
    isOpen = isHead;
  }
  return starts;
}

function toEntry(lines: readonly Line[]): CareerEntry {
  const first = lines[0]!;
  const stop = lines.findIndex((line, index) => index > 0 && !isHeading(line, first));
  const heads = stop < 0 ? lines : lines.slice(0, stop);
  const pieces: TextRange[] = [];
  const body: TextRange[] = [];
  let where: TextRange | undefined;
  let dates: TextRange[] | undefined;
  // Pieces of the heading before its period.
  let led = Infinity;
  for (const segment of heads.slice(0, mostHeads).flatMap((line) => line.segments)) {
    if (dates?.length === 1 && goesOn(dates[0]!.segment, segment)) {
      dates.push({ segment, start: 0, end: segment.text.length });
      continue;
    }
    const match = dates ? undefined : findSpan(segment.text);
    if (match && openSpan.test(segment.text)) match.end = segment.text.length;
    if (match) dates = [{ segment, ...match }];
    if (match) led = pieces.length + (match.start > 0 ? 1 : 0);
    const start = match?.start === 0 ? match.end : 0;
    const end = match && match.start > 0 ? match.start : segment.text.length;
    for (const part of segment.text.slice(start, end).matchAll(/(?:[^–—|·]|(?<=\S)[–—](?=\S))+/gu)) {
      const text = part[0].replace(/^[\s,(:]+|[\s,(:]+$/gu, "");
      if (!/[\p{L}\p{N}]/u.test(text) || length.test(text)) continue;
      const from = start + part.index + part[0].indexOf(text);
      const range = { segment, start: from, end: from + text.length };
      if (pieces.length > 0 && !where && place.test(text) && !school.test(text)) where = range;
      else {
        const [head, rest] = splitAtComma(range);
        const [employer, ground] = rest && post.test(textOf(head!)) ? splitAtComma(rest) : [];
        // "Data Engineer, Oakmere Retail plc, Leeds"
        if (!where && employer && ground && town.test(textOf(ground)) && !nameForm.test(textOf(ground))) {
          pieces.push(head!, employer);
          where = ground;
        } else if (!where && rest && townOfState.test(textOf(rest))) {
          pieces.push(head!);
          where = rest;
        } else pieces.push(head!, ...(rest ? [rest] : []));
      }
    }
  }
  // Where the period stands first, all that follows may be the body.
  const lone = led === 0 || pieces.slice(0, led).length === 1 ? pieces[0] : undefined;
  const [employer, ground] = where && lone ? splitAtComma(where) : [];
  const isBeside = lone?.segment === where?.segment;
  const isBelow = where?.segment.row === (lone?.segment.row ?? 0) + 1;
  const isFirm = employer && findLegalForm(textOf(employer)) !== undefined;
  const isNamed = isFirm || (employer && isBeside && post.test(textOf(lone!)));
  const isOpen = employer && ground && (isBeside || isBelow) && !isOfCountry(textOf(ground));
  const told = isOpen ? { employer, ground, isSplit: isNamed === true } : undefined;
  if (told?.isSplit) {
    pieces.splice(1, 0, told.employer);
    where = told.ground;
  }
  for (const segment of lines.slice(Math.min(heads.length, mostHeads)).flatMap((line) => line.segments)) {
    const match = dates || bullet.test(segment.text) || !isDate(segment) ? undefined : findSpan(segment.text);
    if (match) dates = [{ segment, ...match }];
    else if (!length.test(segment.text)) body.push({ segment, start: 0, end: segment.text.length });
  }
  const left = pieces[0]?.segment.left ?? first.left;
  return {
    pieces,
    body,
    left,
    ...(where ? { place: where } : {}),
    ...(dates ? { dates } : {}),
    ...(told ? { told } : {}),
  };
}

/** "Germany", "UK", "MA": what stands behind a town, and not behind a firm. */
function isOfCountry(text: string): boolean {
  return toCountry(text) !== undefined || /^\p{Lu}{2,3}$/u.test(text.trim());
}

/** `Sept 2014 – Dec` above `2017`, in a narrow column. */
function goesOn(above: Segment, segment: Segment): boolean {
  const isThere = Math.abs(above.left - segment.left) < segment.size;
  return isThere && openSpan.test(above.text) && openEnd.test(segment.text);
}

function isHeading({ text, left, segments }: Line, first: Line): boolean {
  const reach = segments[0]!.size;
  const isBelow =
    left < first.left + reach || first.segments.some((each) => Math.abs(each.left - left) < reach);
  if (bullet.test(text) || !isBelow) return isDate({ text });
  return text.split(/\s+/u).length <= mostWords && !sentenceEnd.test(text);
}

/** "Company, Position": two pieces. */
function splitAtComma({ segment, start, end }: TextRange): TextRange[] {
  const at = segment.text
    .slice(start, end)
    .search(/,\s|\sat\s(?=\p{Lu})|\sbei\s(?=\p{Lu})|\schez\s(?=\p{Lu})/u);
  if (at <= 0) return [{ segment, start, end }];
  const next = start + at + /^(?:,\s+|\s(?:at|bei|chez)\s)/u.exec(segment.text.slice(start + at))![0].length;
  return [
    { segment, start, end: start + at },
    { segment, start: next, end },
  ];
}
