import type { LabelMatch } from "../labels/match-labels.ts";
import type { Target } from "../labels/target.ts";
import type { Candidate } from "./candidate.ts";
import type { LabelOwner } from "./find-candidates.ts";

const ticked = /[☒☑✓✔✗✘■]|\[\s?[xX]\s?\]|(?<![\p{L}\d])[xX](?![\p{L}\d])/u;
const empty = /[☐□❏]|\[\s{0,2}\]/u;
const yes = /^[\s:]*(?:yes|ja|oui|s[ií]|true)(?![\p{L}])/iu;
const no = /^[\s:]*(?:no|nein|non|nee|false)(?![\p{L}])/iu;

/** Booleans from a check box beside their label, or a plain yes or no behind it; nothing else says true or false. */
export function findMarks(labels: readonly (readonly LabelMatch<LabelOwner>[])[]): Candidate[] {
  return labels.flat().flatMap((match) =>
    match.owners.flatMap(({ owner, weight }) => {
      if (!("kind" in owner.node) || owner.node.valueType !== "boolean") return [];
      const target = owner as Target;
      const read = readMark(match);
      if (!read) return [];
      const score = weight * match.quality * 0.9;
      return [
        {
          target,
          value: String(read.value),
          ranges: [{ segment: match.segment, start: read.start, end: read.end }],
          score,
          scores: { label: score },
        },
      ];
    }),
  );
}

function readMark(match: LabelMatch<LabelOwner>): { value: boolean; start: number; end: number } | undefined {
  const { text } = match.segment;
  const before = text.slice(Math.max(0, match.start - 4), match.start);
  const after = text.slice(match.end, match.end + 6);
  for (const [expression, value] of [
    [ticked, true],
    [empty, false],
  ] as const) {
    if (expression.test(before)) return { value, start: Math.max(0, match.start - 4), end: match.end };
    if (expression.test(after))
      return { value, start: match.start, end: Math.min(text.length, match.end + 4) };
  }
  if (yes.test(text.slice(match.end))) return { value: true, start: match.start, end: text.length };
  if (no.test(text.slice(match.end))) return { value: false, start: match.start, end: text.length };
  return undefined;
}
