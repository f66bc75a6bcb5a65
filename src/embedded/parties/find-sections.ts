import type { LabelOwner } from "../candidates/find-candidates.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Segment } from "../reading/reading.ts";
import { holdsPaperNumber } from "./holds-paper-number.ts";
import type { PartyContext } from "./party-context.ts";
import type { PartyRole } from "./party-role.ts";
import { partyRole } from "./party-role.ts";

/** What stands under a heading that names a party ("Bill to", "Seller"). */
export interface Section {
  /** Undefined where the heading names a party that is neither (the place of delivery). */
  readonly role: PartyRole | undefined;
  readonly heading: LabelMatch<LabelOwner>;
  /** Weight of the heading, 0..1. */
  readonly score: number;
  /** Where text stands behind the heading on its own line. */
  readonly inlineStart?: number;
  readonly segments: readonly Segment[];
}

/** Words that may stand beside a party's name in a heading. */
const companions =
  /^(?:(?:adresse|address|anschrift|adress|details|information|info|data|name|du|de|des|le|la|l|der|des|of|the|your|votre|ihre|an|for|dirección|indirizzo|datos|del|\/|&|-|:|\.|\(|\)|[A-Z][a-zäöü]*(?:empfänger|daten))[\s:./&-]*)*$/u;
/** What leads to a person within a party, never to the party. */
const ofPerson: ReadonlySet<string> = new Set(["attn", "attention"]);
const mostRows = 14;
/** Type that is larger by more is that of a title. */
const titleType = 1.3;

/** Headings of parties with the lines below them, up to the next heading or a wide gap. */
export function findSections(context: PartyContext): Section[] {
  const headings = context.labels.flatMap((matches) =>
    matches.flatMap((match) => toHeading(match, context) ?? []),
  );
  const ids = new Set(headings.map(({ heading }) => heading.segment.id));
  return headings.map((heading) => ({ ...heading, segments: grow(heading, ids, context) }));
}

function toHeading(
  match: LabelMatch<LabelOwner>,
  context: PartyContext,
): Omit<Section, "segments"> | undefined {
  const { segment } = match;
  if (context.taken.has(segment.row) || ofPerson.has(match.key)) return undefined;
  const groups = match.owners.filter(
    ({ owner }) =>
      "targets" in owner ||
      ("kind" in owner.node && owner.node.kind === "name" && partyRole(owner.node) !== undefined),
  );
  const role = groups
    .map(({ owner }) => partyRole(owner.node) ?? roleOfParents(owner))
    .find((found) => found !== undefined);
  const isPlace =
    match.owners.length === 0 && /deliver|ship|liefer|livrais|entrega|destinaz|livre/.test(match.key);
  if (
    !role &&
    !isPlace &&
    !groups.some(
      ({ owner }) => "targets" in owner && owner.node.properties.some((child) => child.name === "address"),
    )
  )
    return undefined;
  const before = segment.text.slice(0, match.start);
  const after = segment.text.slice(match.end);
  if (!companions.test(before.trim())) return undefined;
  const score = match.quality * Math.max(0.6, ...groups.map(({ weight }) => weight));
  const colon = /^[^:\p{L}\d]*(?:\([^)]*\))?\s*:\s*/u.exec(after);
  if (colon && /\p{L}/u.test(after.slice(colon[0].length)))
    return { role, heading: match, score, inlineStart: match.end + colon[0].length };
  return companions.test(after.trim().replace(/:$/, "")) ? { role, heading: match, score } : undefined;
}

/** A line that begins with a label of nobody's and holds a whole date, or the number of the paper. */
function isOfPaper(segment: Segment, { labels, entities }: PartyContext): boolean {
  if (holdsPaperNumber(segment, labels[segment.id]!)) return true;
  const label = labels[segment.id]!.find(({ start }) => start <= 1);
  const isDated = entities[segment.id]!.some(
    ({ kind, value, score }) => kind === "date" && value.length === 10 && score > 0.5,
  );
  return (
    isDated &&
    label !== undefined &&
    label.owners.every(({ owner }) => !partyRole(owner.node) && !roleOfParents(owner))
  );
}

function roleOfParents(owner: LabelOwner): PartyRole | undefined {
  return "parents" in owner
    ? owner.parents.map((parent) => partyRole(parent)).find((role) => role !== undefined)
    : undefined;
}

/** Lines that start below the heading, or below a value that was taken; what stands beside a lone label belongs to it. */
function grow(
  heading: Omit<Section, "segments">,
  headings: ReadonlySet<number>,
  context: PartyContext,
): Segment[] {
  const { segment } = heading.heading;
  const kept: Segment[] = [];
  const lefts = [segment.left];
  let bottom = segment.bottom;
  if (heading.inlineStart !== undefined) kept.push(segment);
  const beside =
    heading.inlineStart === undefined
      ? context.reading.rows[segment.row]!.segments.find(
          (other) => other.left >= segment.right && !headings.has(other.id),
        )
      : undefined;
  if (beside && context.labels[beside.id]!.every((match) => match.start > 1)) {
    kept.push(beside);
    lefts.push(beside.left);
  }
  for (
    let index = segment.row + 1;
    index < context.reading.rows.length && index <= segment.row + mostRows;
    index += 1
  ) {
    const row = context.reading.rows[index]!;
    if (row.page !== segment.page || row.top - bottom > 2.2 * segment.size || context.taken.has(row.id))
      break;
    // Behind a gap or in larger type, the number and the day of the paper itself are no lines of the party.
    const isLarge = kept.length > 0 && row.segments.every(({ size }) => size > titleType * kept.at(-1)!.size);
    const isApart = isLarge || row.top - bottom > 0.8 * segment.size;
    if (isApart && row.segments.some((other) => isOfPaper(other, context))) break;
    let isLone = false;
    let taken = 0;
    for (const other of row.segments) {
      const aligned = lefts.some((left) => Math.abs(left - other.left) < 1.6 * segment.size);
      if (headings.has(other.id)) {
        if (aligned) return kept;
        break;
      }
      if (!aligned && !isLone) continue;
      if (isLone) lefts.push(other.left);
      kept.push(other);
      taken += 1;
      bottom = Math.max(bottom, other.bottom);
      isLone = context.labels[other.id]!.some(
        (match) => match.start <= 1 && match.end >= 0.75 * other.text.replace(/[\s:.]+$/, "").length,
      );
    }
    if (taken === 0 && row.segments.some((other) => other.left < segment.right && other.right > segment.left))
      break;
  }
  return kept;
}
