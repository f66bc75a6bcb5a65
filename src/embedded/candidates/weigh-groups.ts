import type { SchemaNode } from "../../document/schema-node.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Reading, Segment } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import type { LabelOwner } from "./find-candidates.ts";

/** A part of the page under the heading of an object of the schema. */
interface Region {
  readonly node: SchemaNode;
  readonly firstRow: number;
  /** Exclusive. */
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Values of nested objects by the headings that their objects have on the page: under the own one they gain, elsewhere they
 * hardly count, so that "Name" under "Receiver" is not the sender's. Objects with labels of their own are weighed as parties.
 */
export function weighGroups(
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  reading: Reading,
): (candidate: Candidate) => Candidate {
  const regions = findRegions(labels, reading);
  if (regions.length === 0) return (candidate) => candidate;
  return (candidate) => {
    const factor = weigh(candidate, regions);
    return factor === 1
      ? candidate
      : {
          ...candidate,
          score: Math.min(1, candidate.score * factor),
          scores: { ...candidate.scores, group: Math.min(1, factor) },
        };
  };
}

function weigh({ target, ranges }: Candidate, regions: readonly Region[]): number {
  const { segment } = ranges[0]!;
  const own = regions.filter((region) => target.parents.includes(region.node));
  const around = regions.find((region) => holds(region, segment));
  if (own.length > 0) return own.some((region) => holds(region, segment)) ? 1.15 : 0.3;
  const hasSameName =
    around?.node.type === "object" && around.node.properties.some((child) => child.name === target.node.name);
  return hasSameName ? 0.5 : 1;
}

function holds(region: Region, segment: Segment): boolean {
  return (
    segment.row >= region.firstRow &&
    segment.row < region.lastRow &&
    segment.left >= region.left &&
    segment.left < region.right
  );
}

function findRegions(labels: readonly (readonly LabelMatch<LabelOwner>[])[], reading: Reading): Region[] {
  const headings = labels.flatMap((matches) =>
    matches.flatMap((match) => {
      const nodes = match.owners.flatMap(({ owner, weight }) =>
        owner.node.type === "object" && weight >= 0.8 ? [owner.node] : [],
      );
      const [node] = nodes;
      // "Address" is the heading of nobody where both parties have one.
      const isOwn = node !== undefined && nodes.length === 1 && (node.meta.aliases ?? []).length === 0;
      return isOwn && isHeading(match) ? [{ node, segment: match.segment }] : [];
    }),
  );
  return headings.map(({ node, segment }) => {
    const next = headings
      .filter((other) => other.segment.row > segment.row + 1 || other.segment.page !== segment.page)
      .map((other) => other.segment.row)
      .sort((a, b) => a - b)[0];
    const beside = headings
      .filter(({ segment: other }) => other !== segment && Math.abs(other.row - segment.row) <= 1)
      .map(({ segment: other }) => other.left);
    const isAlone = beside.length === 0;
    const right = Math.min(...beside.filter((left) => left > segment.left));
    return {
      node,
      firstRow: segment.row,
      lastRow: next ?? reading.rows.length,
      left: isAlone ? -Infinity : segment.left - segment.size,
      right: right - segment.size,
    };
  });
}

/** The words of the label fill their line, but for a colon and a word such as "details". */
function isHeading({ segment, start, end }: LabelMatch<LabelOwner>): boolean {
  const before = segment.text.slice(0, start);
  const after = segment.text.slice(end);
  return (
    !/\p{L}/u.test(before) && /^[\s:.]*(?:(?:details|information|info|data|section)[\s:]*)?$/iu.test(after)
  );
}
