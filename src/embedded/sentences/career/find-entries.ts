import type { Reading, Row, TextRange } from "../../reading/reading.ts";
import { school } from "./school.ts";

/** One post or course of study in a résumé. */
export interface CareerEntry {
  /** What stands in its heading, piece by piece: who, as what. */
  readonly pieces: readonly TextRange[];
  readonly place?: TextRange;
  readonly dates?: TextRange;
}

const headings: Readonly<Record<"work" | "education", RegExp>> = {
  work: /^(?:(?:work|professional|relevant|employment)\s)*(?:experience|employment|history|career)(?:\shistory)?$|^(?:berufserfahrung|beruflicher werdegang|expériences?(?: professionnelles?)?|experiencia(?: profesional| laboral)?|esperienz[ae](?: lavorativ[ae]| professional[ei])?)$/iu,
  education:
    /^(?:education(?: and training)?|academic background|studies|ausbildung|studium|bildung|formation|études|educación|formación(?: académica)?|istruzione(?: e formazione)?)$/iu,
};
const others =
  /^(?:(?:technical |key |core )?skills|projects|publications|(?:honou?rs|awards)(?: (?:and|&) (?:honou?rs|awards))?|certificat(?:es|ions)|languages|interests|hobbies|references|volunteer(?:ing| experience)?|patents|talks|profile|summary|kenntnisse|sprachen|projekte|compétences|langues|projets|intérêts|habilidades|idiomas|proyectos|competenze|lingue|progetti)$/iu;
const bullet = /^[•◦▪·●○‣*–-]\s/u;
const month = String.raw`(?:\p{Lu}\p{L}{2,9}\.?\s+)?`;
const year = String.raw`(?:19|20)\d{2}`;
const span = new RegExp(
  String.raw`${month}(?:\d{1,2}[./])?${year}\s*(?:[-–—]|to|until|bis|à|a)\s*(?:${month}(?:\d{1,2}[./])?${year}|present|current|now|today|heute|aujourd['’]hui|actualidad|presente|oggi)|${month}${year}`,
  "iu",
);
const place = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+){0,3},\s\p{Lu}[\p{L}\p{M} .-]*$/u;
/** Rows whose left edge is this share of the page's width from the section's own begin an entry. */
const tolerance = 0.014;

/** Entries of a résumé's section, in the order of the pages; empty where there is no such section. */
export function findEntries(reading: Reading, section: "work" | "education"): CareerEntry[] {
  const { rows } = reading;
  const first = rows.findIndex(
    (row) => row.segments.length === 1 && headings[section].test(row.text.replace(/[:\s]+$/u, "")),
  );
  const heading = rows[first]?.segments[0];
  if (!heading) return [];
  const page = reading.pages.find((each) => each.page === heading.page)!;
  const after = rows.slice(first + 1);
  const end = after.findIndex((row) => isHeading(row, heading.size, page.size));
  const own = end < 0 ? after : after.slice(0, end);
  const heads = own.filter((row) => !bullet.test(row.text));
  const left = Math.min(...heads.map((row) => row.segments[0]!.left));
  const entries: Row[][] = [];
  let isOpen = false;
  for (const row of own) {
    const isHead = !bullet.test(row.text) && row.segments[0]!.left <= left + tolerance * page.width;
    if (isHead && isOpen) entries.at(-1)!.push(row);
    else if (isHead) entries.push([row]);
    isOpen = isHead;
  }
  return entries.map((group, index) => {
    const stop = entries[index + 1]?.[0]?.id ?? own.at(-1)!.id + 1;
    return toEntry(group, rows.slice(group.at(-1)!.id + 1, stop));
  });
}

/** A line in the type of the section's own heading. */
function isHeading(row: Row, size: number, usual: number): boolean {
  const [only] = row.segments;
  if (!only || row.segments.length > 1 || bullet.test(row.text) || /\d/u.test(row.text)) return false;
  return (
    [...Object.values(headings), others].some((words) => words.test(row.text.replace(/[:\s]+$/u, ""))) ||
    (size > 1.1 * usual && Math.abs(only.size - size) < 0.06 * size && row.text.split(/\s+/u).length < 5)
  );
}

function toEntry(head: readonly Row[], below: readonly Row[]): CareerEntry {
  const pieces: TextRange[] = [];
  let where: TextRange | undefined;
  let dates: TextRange | undefined;
  for (const segment of head.flatMap((row) => row.segments)) {
    const match = span.exec(segment.text);
    if (match && !dates) dates = { segment, start: match.index, end: match.index + match[0].length };
    const start = match?.index === 0 ? match[0].length : 0;
    const end = match && match.index > 0 ? match.index : segment.text.length;
    for (const part of segment.text.slice(start, end).matchAll(/(?:[^–—|·]|(?<=\S)[–—](?=\S))+/gu)) {
      const text = part[0].trim();
      if (text === "") continue;
      const from = start + part.index + part[0].indexOf(text);
      const range = { segment, start: from, end: from + text.length };
      if (pieces.length > 0 && !where && place.test(text) && !school.test(text)) where = range;
      else pieces.push(...splitAtComma(range));
    }
  }
  for (const segment of below.flatMap((row) => row.segments).slice(0, 8)) {
    const match = dates ? null : span.exec(segment.text);
    if (match && !bullet.test(segment.text))
      dates = { segment, start: match.index, end: match.index + match[0].length };
  }
  return { pieces, ...(where ? { place: where } : {}), ...(dates ? { dates } : {}) };
}

/** "Company, Position": two pieces. */
function splitAtComma({ segment, start, end }: TextRange): TextRange[] {
  const at = segment.text.slice(start, end).search(/,\s|\sat\s(?=\p{Lu})/u);
  if (at <= 0) return [{ segment, start, end }];
  const next = start + at + /^(?:,\s+|\sat\s)/u.exec(segment.text.slice(start + at))![0].length;
  return [
    { segment, start, end: start + at },
    { segment, start: next, end },
  ];
}
