import type { Entity } from "../entities/entity.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Group, ListTarget, Target } from "../labels/target.ts";
import type { Reading, Segment } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import { cover } from "./cover.ts";
import { ownName } from "../labels/own-name.ts";
import { findPlaces } from "./find-places.ts";
import { isStrongLabel } from "./is-strong-label.ts";
import { leadsDirectly } from "./leads-directly.ts";
import { saysOtherwise } from "./says-otherwise.ts";
import { joinAddress } from "./join-address.ts";
import { joinBoxes } from "./join-boxes.ts";
import { readValues } from "./read-values.ts";

/** Whoever a printed label may belong to. */
export type LabelOwner = Target | Group | ListTarget;

/** Below this, a candidate is chance. */
const lowest = 0.22;

/**
 * Values near labels, for every leaf that owns one. `isTaken` says of a segment that it belongs to a table, whose headers
 * are no labels of single values.
 */
export function findCandidates(
  reading: Reading,
  entities: readonly (readonly Entity[])[],
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  isTaken: (segment: Segment) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const matches of labels) {
    for (const match of matches) {
      const targets = match.owners.filter(
        (owner): owner is { owner: Target; weight: number } => "kind" in owner.owner.node,
      );
      if (targets.length === 0 || isTaken(match.segment)) continue;
      const previous = matches.findLast((other) => other.end <= match.start && isStrongLabel(other));
      const running = isInSentence(match) ? 0.5 : 1;
      const several = countAmounts(match, reading, entities) > 1 ? 0.75 : 1;
      for (const place of findPlaces(match, labels, reading)) {
        if (isTaken(place.range.segment)) continue;
        for (const { owner: target, weight } of targets) {
          for (const read of readValues(target.node, place, entities[place.range.segment.id]!)) {
            const valueStart =
              place.range.segment === match.segment ? read.range.start : match.segment.text.length;
            const isDirect = leadsDirectly(match, read, target.node.kind);
            const coverage = isDirect
              ? 1
              : cover(match, valueStart, Math.max(0, previous ? previousValueEnd(previous, match) : 0));
            const scores = {
              label:
                (isDirect ? 1 : running) *
                weight *
                match.quality *
                // A longer label says more, and none more than the leaf's own name.
                (match.key === ownName(target) ? 1 : 0.92 + 0.08 * Math.min(1, match.key.length / 12)),
              cover: (0.15 + 0.85 * coverage) * (saysOtherwise(match, valueStart) ? 0.3 : 1),
              place: place.score,
              type: read.score,
              position:
                position(target, place.range.segment, reading) *
                (target.node.kind === "decimal" ? several : 1),
            };
            const score = scores.label * scores.cover * scores.place * scores.type * scores.position;
            if (score < lowest) continue;
            const label = match.segment.text.slice(0, Math.min(valueStart, match.segment.text.length));
            const joined =
              target.node.kind === "identifier"
                ? joinBoxes(read, reading)
                : target.node.kind === "address"
                  ? joinAddress(read, reading, ({ id }) => labels[id]!.length > 0)
                  : { value: read.value, ranges: [read.range] };
            candidates.push({ target, ...joined, score, scores, label });
          }
        }
      }
    }
  }
  return candidates;
}

/** True for words in the middle of a line of text, without a colon behind them. */
function isInSentence(match: LabelMatch<LabelOwner>): boolean {
  const before = match.segment.text.slice(0, match.start);
  const words = before.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 3 && !/[:;|]\s*$/.test(before) && !/^\s*[:#]/.test(match.segment.text.slice(match.end));
}

/** Amounts of money behind a label: a line of several is a row of a summary. */
function countAmounts(
  match: LabelMatch<LabelOwner>,
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): number {
  return reading.rows[match.segment.row]!.segments.flatMap((segment) =>
    segment.left < match.segment.left
      ? []
      : entities[segment.id]!.filter(
          (entity) =>
            entity.number?.decimals === 2 &&
            !entity.number.isPercent &&
            (segment !== match.segment || entity.start >= match.end),
        ),
  ).length;
}

/** Amounts are summed up at the end, everything else is said at the start: worth a few hundredths. */
function position(target: Target, segment: Segment, reading: Reading): number {
  const share = segment.row / Math.max(1, reading.rows.length - 1);
  const isAmount = target.node.kind === "decimal" || target.node.valueType === "number";
  return isAmount ? 0.9 + 0.1 * share : 1 - 0.05 * share;
}

/** What follows an earlier label on the same segment is that label's value, not words before this one. */
function previousValueEnd(previous: LabelMatch<LabelOwner>, match: LabelMatch<LabelOwner>): number {
  return previous.start < match.start ? match.start : previous.end;
}
