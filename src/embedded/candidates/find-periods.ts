import type { SchemaNode } from "../../document/schema-node.ts";
import type { Entity } from "../entities/entity.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate, Place } from "./candidate.ts";
import type { LabelOwner } from "./find-candidates.ts";
import { findPlaces } from "./find-places.ts";

interface Period {
  readonly start: Target;
  readonly end: Target;
}

/** What parts the two days of a period. */
const link = /^\s*(?:[-–—/]|to|until|through|till|bis|au|à|al|a|hasta|fino al)\s*$/iu;
/** What may stand between the label of a period and its first day. */
const lead = /^[\s:.(]*(?:from|vom|von|du|del|desde|dal)?\s*$/iu;

/** Both days of an object with a start and an end, behind one label of either ("Service period: 1 March – 31 March"). */
export function findPeriods(
  leaves: readonly Target[],
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): Candidate[] {
  const periods = listPeriods(leaves);
  if (periods.size === 0) return [];
  return labels.flat().flatMap((match) =>
    match.owners.flatMap(({ owner, weight }) => {
      const object = "parents" in owner ? owner.parents.at(-1) : owner.node;
      const period = object && periods.get(object);
      if (!period || weight < 0.8 || ("parents" in owner && owner !== period.start)) return [];
      const place = findPlaces(match, labels, reading).find((other) => daysOf(other, entities));
      const days = place && daysOf(place, entities);
      if (!days) return [];
      const score = 0.97 * weight * match.quality * place.score;
      const label = match.segment.text.slice(match.start, match.end);
      return [period.start, period.end].map((target, index) => ({
        target,
        value: days[index]!.value,
        ranges: [days[index]!],
        score,
        scores: { label: weight * match.quality, place: place.score },
        label,
      }));
    }),
  );
}

function listPeriods(leaves: readonly Target[]): Map<SchemaNode, Period> {
  const periods = new Map<SchemaNode, Period>();
  for (const start of leaves) {
    const object = start.parents.at(-1);
    const end = leaves.find((leaf) => leaf.parents.at(-1) === object && isDay(leaf, /^(?:end|until|to)$/i));
    if (object && end && isDay(start, /^(?:start|from|begin)$/i)) periods.set(object, { start, end });
  }
  return periods;
}

function isDay({ node }: Target, name: RegExp): boolean {
  return node.kind === "date" && name.test(node.name);
}

function daysOf(
  { range }: Place,
  entities: readonly (readonly Entity[])[],
): readonly [Entity, Entity] | undefined {
  const { segment, start, end } = range;
  const [first, last] = entities[segment.id]!.filter(
    (entity) => entity.kind === "date" && entity.start >= start && entity.end <= end,
  );
  if (!first || !last || first.value > last.value) return undefined;
  const isLinked = link.test(segment.text.slice(first.end, last.start));
  return isLinked && lead.test(segment.text.slice(start, first.start)) ? [first, last] : undefined;
}
