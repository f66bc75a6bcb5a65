import type { LabelMatch } from "../labels/match-labels.ts";
import type { Target } from "../labels/target.ts";
import type { Reading, TextRange } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import type { LabelOwner } from "./find-candidates.ts";
import type { Box } from "./find-boxes.ts";

const yes = /^[\s:=]*(?:yes|y|ja|oui|s[ií]|true|on|enabled)(?![\p{L}\d])/iu;
const no = /^[\s:=]*(?:no|n|nein|non|nee|false|off|disabled)(?![\p{L}\d])(?!\.)/iu;
const alone = /^[\s:=]*(?:[xX✓✔✗✘])\s*$/u;

interface Mark {
  readonly value: boolean;
  readonly ranges: readonly TextRange[];
}

/** Booleans from a check box beside their label, or a plain yes or no behind it; nothing else says true or false. */
export function findMarks(
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  reading: Reading,
  boxes: readonly Box[],
): Candidate[] {
  return labels.flat().flatMap((match) =>
    match.owners.flatMap(({ owner, weight }) => {
      if (!("kind" in owner.node) || owner.node.valueType !== "boolean") return [];
      const read = readMark(match, reading, boxes);
      if (!read) return [];
      const score = weight * match.quality * 0.9;
      return [
        {
          target: owner as Target,
          value: String(read.value),
          ranges: read.ranges,
          score,
          scores: { mark: score },
        },
      ];
    }),
  );
}

function readMark(match: LabelMatch<LabelOwner>, reading: Reading, boxes: readonly Box[]): Mark | undefined {
  const label: TextRange = { segment: match.segment, start: match.start, end: match.end };
  const row = reading.rows[match.segment.row]!;
  const own = boxes.find(
    ({ option }) =>
      option.segment === match.segment && option.start <= match.start && option.end >= match.end,
  );
  if (own) {
    const before = match.segment.text.slice(own.option.start, match.start);
    return /[\p{L}\d]{2}/u.test(before) ? undefined : { value: own.isTicked, ranges: [own, label] };
  }
  const behind = boxes.filter(
    ({ segment, start }) =>
      segment.row === row.id &&
      (segment === match.segment ? start >= match.end : segment.left > match.segment.left),
  );
  const choice = behind.filter((box) => yes.test(box.text) || no.test(box.text)).slice(0, 2);
  if (choice.length > 0) {
    const ticked = choice.find((box) => box.isTicked);
    return ticked && { value: yes.test(ticked.text), ranges: [label, ticked] };
  }
  const [next] = behind;
  if (next && next.text === "") return { value: next.isTicked, ranges: [label, next] };
  return readWord(match, label, reading);
}

/** A yes or no, or a lone cross, behind the label on its line. */
function readWord(match: LabelMatch<LabelOwner>, label: TextRange, reading: Reading): Mark | undefined {
  const { segment, end } = match;
  const rest = segment.text.slice(end);
  const beside = reading.rows[segment.row]!.segments.find((other) => other.left > segment.right - 1);
  const [text, range] = /[\p{L}\d]/u.test(rest)
    ? [rest, { segment, start: match.start, end: segment.text.length }]
    : beside
      ? [beside.text, { segment: beside, start: 0, end: beside.text.length }]
      : ["", label];
  // "Smoker no longer" is a sentence.
  if (text.trim().split(/\s+/).length > 3) return undefined;
  if (yes.test(text) || alone.test(text)) return { value: true, ranges: [label, range] };
  if (no.test(text)) return { value: false, ranges: [label, range] };
  return undefined;
}
