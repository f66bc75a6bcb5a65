import type { Reading, Segment, TextRange } from "../../reading/reading.ts";
import { hasForm } from "./has-form.ts";
import { matchName } from "./match-name.ts";
import { findRole } from "./find-role.ts";

/** A place where somebody signs. */
export interface Signature {
  /** The organisation that is signed for, or the role printed above. */
  readonly party?: TextRange;
  readonly role?: string;
  readonly name?: TextRange;
  readonly title?: TextRange;
  readonly date?: TextRange;
  /** True where a signature is there (`/s/`), not only room for one. */
  readonly isSigned: boolean;
  /** True where the person signs for an organisation. */
  readonly isForOther: boolean;
}

const rowsAbove = 5;
const rowsBelow = 7;
const by = /^(?:by|per|für|pour|por|durch)\s*:?\s*(?:\/s\/)?/iu;
const opener = /^(?:by|per|signature|signed|unterschrift|firma)\s*:|\/s\/|^(?:by|signature)$|_{6,}/iu;
const nameLabel = /^(?:print(?:ed)?\s+)?(?:name|nom|nombre|nome)\s*(?:\([^)]*\))?\s*:\s*/iu;
const titleLabel = /^(?:title|its|position|titel|funktion|titre|qualité|cargo|qualifica|capacity)\s*:\s*/iu;
const dateLabel = /^(?:date[d]?|datum|fecha|data|signed on|le)\s*:?\s+(?=\d|\p{Lu}\p{Ll}+\.? \d)/iu;

/** Signature blocks, column by column, in the order of the pages. */
export function findSignatures(reading: Reading): Signature[] {
  const found: Signature[] = [];
  const used = new Set<Segment>();
  for (const segment of reading.segments) {
    if (used.has(segment) || !opener.test(segment.text)) continue;
    const column = listColumn(reading, segment);
    const own = column.filter((other) => other.row >= segment.row);
    const last = own.findIndex(
      (other, index) =>
        index > 0 &&
        other.row > segment.row &&
        (opener.test(other.text) || hasForm(other.text)) &&
        !other.text.startsWith("/s/"),
    );
    const below = last < 0 ? own : own.slice(0, last);
    const above = column.filter((other) => other.row < segment.row).toReversed();
    below.forEach((other) => used.add(other));
    const party = above.find(
      (other) => isName(other) || findRole(other.text.replace(/:$/u, "")) !== undefined,
    );
    const isCompany = party !== undefined && isName(party);
    const role = party && !isCompany ? findRole(party.text.replace(/:$/u, "")) : undefined;
    const signed = below.find((other) => other.text.includes("/s/"));
    const name = labelled(below, nameLabel) ?? (signed && nameSigned(signed, reading));
    const title = labelled(below, titleLabel);
    const date = labelled(below, dateLabel);
    const isForOther =
      isCompany ||
      (title !== undefined && role === undefined) ||
      (by.test(segment.text) && role === undefined);
    if (!name && !party) continue;
    found.push({
      isSigned: signed !== undefined,
      isForOther,
      ...(party && isCompany ? { party: nameOf(party) } : {}),
      ...(role ? { role } : {}),
      ...(name ? { name } : {}),
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
    });
  }
  return found;
}

/** Segments above and below that begin at about the same left edge, or stand behind a label that does. */
function listColumn(reading: Reading, segment: Segment): Segment[] {
  const page = reading.pages.find((other) => other.page === segment.page)!;
  const right = reading.segments.filter(
    (other) =>
      other.page === segment.page &&
      other.left > segment.left + 0.25 * page.width &&
      Math.abs(other.row - segment.row) < rowsBelow,
  );
  const limit = Math.min(
    page.width,
    ...right
      .filter((other) => opener.test(other.text) || other.row === segment.row)
      .map((other) => other.left)
      .filter((left) => left > segment.left + 0.2 * page.width),
  );
  return reading.segments.filter(
    (other) =>
      other.page === segment.page &&
      other.row >= segment.row - rowsAbove &&
      other.row <= segment.row + rowsBelow &&
      other.left >= segment.left - 0.08 * page.width &&
      other.left < limit - 1 &&
      other.text.split(/\s+/u).length < 12,
  );
}

const behalf = /^(?:(?:signed )?for(?: and on behalf of)?|on behalf of|für|pour|por|per)\s+(?=\p{Lu})/iu;

function isName(segment: Segment): boolean {
  return (
    hasForm(segment.text) &&
    !/:\s*\S/u.test(segment.text) &&
    matchName(segment.text, leadOf(segment)) !== undefined
  );
}

function nameOf(segment: Segment): TextRange {
  const start = leadOf(segment);
  return { segment, start, end: matchName(segment.text, start) ?? segment.text.length };
}

function leadOf(segment: Segment): number {
  return behalf.exec(segment.text)?.[0].length ?? 0;
}

function labelled(segments: readonly Segment[], label: RegExp): TextRange | undefined {
  for (const [index, segment] of segments.entries()) {
    const match = label.exec(`${segment.text} `.replace(/\s+$/u, " "));
    const bare = label.exec(`${segment.text} X`) ?? label.exec(`${segment.text} 1`);
    if (!match && !bare) continue;
    if (match && match[0].length < segment.text.length) {
      const end = /\s{2,}|\s\/s\//u.exec(segment.text.slice(match[0].length))?.index;
      return {
        segment,
        start: match[0].length,
        end: end === undefined ? segment.text.length : match[0].length + end,
      };
    }
    const next = segments[index + 1];
    if (next && next.row === segment.row && /\p{L}|\d/u.test(next.text))
      return { segment: next, start: 0, end: next.text.length };
  }
  return undefined;
}

/** The name printed below a signature where it ends alike, else the one behind `/s/`. */
function nameSigned(signed: Segment, reading: Reading): TextRange | undefined {
  const written = scribble(signed);
  if (!written) return undefined;
  const last = written.segment.text.slice(written.start, written.end).toLowerCase().split(/\s+/u).at(-1)!;
  const page = reading.pages.find((other) => other.page === signed.page)!;
  const printed = reading.segments.find(
    (other) =>
      other.page === signed.page &&
      other.row > signed.row &&
      other.row <= signed.row + 3 &&
      Math.abs(other.left - signed.left) < 0.22 * page.width &&
      !other.text.includes("/s/") &&
      other.text.split(/\s+/u).length < 8 &&
      other.text
        .toLowerCase()
        .split(/[\s,]+/u)
        .includes(last),
  );
  if (!printed) return written;
  const end = /,\s/u.exec(printed.text)?.index ?? printed.text.length;
  return { segment: printed, start: by.exec(printed.text)?.[0].length ?? 0, end };
}

/** The name behind `/s/`. */
function scribble(segment: Segment): TextRange | undefined {
  const match = /\/s\/\s*/u.exec(segment.text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const end = /\s+\/s\//u.exec(segment.text.slice(start))?.index;
  const stop = end === undefined ? segment.text.length : start + end;
  return /\p{L}{2}/u.test(segment.text.slice(start, stop)) && !segment.text.startsWith("[", start)
    ? { segment, start, end: stop }
    : undefined;
}
