import { findLegalForm } from "../entities/legal-form.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { Segment, TextRange } from "../reading/reading.ts";
import type { PartyContext } from "./party-context.ts";
import type { Section } from "./find-sections.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isHonorific } from "./is-honorific.ts";
import type { Party } from "./party.ts";
import type { PartyRole } from "./party-role.ts";
import { readAddress } from "./read-address.ts";
import { trimName } from "./trim-name.ts";

const names = new Set([
  "name",
  "firma",
  "company",
  "companyname",
  "nom",
  "raisonsociale",
  "nombre",
  "razonsocial",
  "nome",
  "ragionesociale",
  "naam",
]);

/** The party of a section: labelled values where it has labels, else its first line and the address below. */
export function sectionParty(section: Section, role: PartyRole, context: PartyContext): Party | undefined {
  const labelCells = formLabels(section);
  const lines = section.segments.flatMap((segment) =>
    labelCells.has(segment) ? [] : (toLine(segment, section, context) ?? []),
  );
  const labelled = section.segments.flatMap((segment) => labelledName(segment, context) ?? []);
  const values = lines.filter((line) => /\p{L}{2}|\d/u.test(textOf(line)));
  const first = values[0] && isHonorific(textOf(values[0])) ? values[1] : values[0];
  const isAddressed =
    first !== undefined &&
    isAddressLine(textOf(first)) &&
    labelled.length === 0 &&
    values.length > 1 &&
    !/\p{L}{4}/u.test(textOf(first));
  const name = labelled[0] ?? (isAddressed ? undefined : first);
  if (!name) return undefined;
  const second = labelled.length > 0 ? undefined : secondLine(name, values);
  const above = labelled.length > 0 ? lineAbove(name, context) : undefined;
  const rest = values
    .filter((line) => line !== second)
    .filter((line) => line !== first || labelled.length > 0)
    .filter((line) => line.segment !== name.segment || line.start > name.start);
  const end = rest.findLastIndex((line) => isAddressLine(textOf(line)));
  const body = rest.slice(0, end + 1);
  const address =
    labelled.length > 0 || labelCells.size > 0 ? body.filter((line) => isAddressLine(textOf(line))) : body;
  return {
    role,
    names: [...(above ? [above] : []), trimName(name), ...(second ? [trimName(second)] : [])],
    nameScore: Math.min(1, section.score),
    address: readAddress(address),
    zone: new Set([section.heading.segment.id, ...section.segments.map((segment) => segment.id)]),
  };
}

/** The first line of a name of two, where the label stands at the height of their middle. */
function lineAbove({ segment, start }: TextRange, context: PartyContext): TextRange | undefined {
  if (start > 0) return undefined;
  const row = context.reading.rows[segment.row - 1];
  const [above, ...others] = row?.segments.filter((other) => other.right > segment.left - segment.size) ?? [];
  const isAlone = row?.segments.every((other) => other.left > segment.left - segment.size) ?? false;
  const isNear =
    above !== undefined &&
    others.length === 0 &&
    above.page === segment.page &&
    Math.abs(above.left - segment.left) < 0.5 * segment.size &&
    segment.top - above.bottom < 0.6 * segment.size &&
    Math.abs(above.size / segment.size - 1) < 0.2;
  return isNear && isAlone && /\p{L}{2}/u.test(above.text) && !/:/.test(above.text)
    ? { segment: above, start: 0, end: above.text.length }
    : undefined;
}

/** The next line, where the name ends there with its legal form. */
function secondLine(name: TextRange, values: readonly TextRange[]): TextRange | undefined {
  const next = values[values.indexOf(name) + 1];
  if (!next || findLegalForm(textOf(name)) !== undefined || findLegalForm(`. ${textOf(next)}`) === undefined)
    return undefined;
  return isAddressLine(textOf(next)) ? undefined : next;
}

/** The left cells of a form of labels and values side by side, where the heading is itself the first label. */
function formLabels({ heading, segments, inlineStart }: Section): Set<Segment> {
  const { segment: first } = heading;
  const hasNeighbour = (segment: Segment): boolean =>
    segments.some((other) => other.row === segment.row && other.left > segment.right);
  if (inlineStart !== undefined || !hasNeighbour(first)) return new Set();
  return new Set(
    segments.filter(
      (segment) =>
        segment !== first && Math.abs(segment.left - first.left) < first.size && hasNeighbour(segment),
    ),
  );
}

function textOf(line: TextRange): string {
  return line.segment.text.slice(line.start, line.end).trim();
}

/** Where text ends behind a label: at the next label with a colon or a number sign ("Jane Roe  Customer ID: 44"). */
function endBeforeLabel(segment: Segment, start: number, { labels }: PartyContext): number {
  const { text } = segment;
  const next = labels[segment.id]!.find(
    (match) =>
      match.start > start &&
      /\p{L}/u.test(text.slice(start, match.start)) &&
      /^\s*[:#]/.test(text.slice(match.end)),
  );
  const other = /\s\p{Lu}[\p{L}.'’-]*\s?:(?=\s)/u.exec(text.slice(start));
  return Math.min(next?.start ?? text.length, other && other.index > 0 ? start + other.index : text.length);
}

/** A line of the section without its label; undefined for labels of other things and for ways to reach the party. */
function toLine(segment: Segment, section: Section, context: PartyContext): TextRange | undefined {
  if (segment === section.heading.segment)
    return section.inlineStart === undefined
      ? undefined
      : { segment, start: section.inlineStart, end: endBeforeLabel(segment, section.inlineStart, context) };
  const label = context.labels[segment.id]!.find((match) => match.start <= 1);
  const isLabel =
    label !== undefined &&
    (/^[\s.]*:/.test(segment.text.slice(label.end)) || label.end >= 0.75 * segment.text.length);
  const reach = context.entities[segment.id]!.some(
    (entity) => ["email", "url", "phone", "vat-id", "iban"].includes(entity.kind) && entity.score > 0.5,
  );
  return isLabel || reach || /:\s*\S/.test(segment.text) || segment.text.endsWith(":")
    ? undefined
    : { segment, start: 0, end: segment.text.length };
}

function labelledName(segment: Segment, context: PartyContext): TextRange | undefined {
  const match = /^([\p{L} ]{3,20}?)\s*:\s*(\S.*)?$/u.exec(segment.text);
  if (!match || !names.has(foldLabel(match[1]!))) return undefined;
  if (match[2]) return { segment, start: segment.text.length - match[2].length, end: segment.text.length };
  const beside = context.reading.rows[segment.row]!.segments.find((other) => other.left >= segment.right);
  return beside && { segment: beside, start: 0, end: beside.text.length };
}
