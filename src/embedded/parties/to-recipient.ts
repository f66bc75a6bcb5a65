import type { Segment, TextRange } from "../reading/reading.ts";
import { isAddressLine } from "./is-address-line.ts";
import { isHonorific } from "./is-honorific.ts";
import type { PartyContext } from "./party-context.ts";
import type { Party } from "./party.ts";
import { readAddress } from "./read-address.ts";
import { trimName } from "./trim-name.ts";

/** How many lines an address block may have. */
const mostLines = 8;
/** Without a heading that says whom it names. */
const nameScore = 0.7;

function textOf(line: TextRange | undefined): string {
  return line?.segment.text.slice(line.start, line.end) ?? "";
}

function wholeLines(segments: readonly Segment[]): TextRange[] {
  return segments.map((segment) => ({ segment, start: 0, end: segment.text.length }));
}

/** Lines up to the first one that is something else: a label with a value, a table. */
function takeLines(lines: readonly TextRange[], context: PartyContext): TextRange[] {
  const kept: TextRange[] = [];
  for (const line of lines) {
    const labels = context.labels[line.segment.id]!.filter((match) => match.start >= line.start);
    const isLabelled = labels.some(
      (match) =>
        match.start <= line.start + 2 &&
        match.owners.length > 0 &&
        /^\s*[:#]/.test(line.segment.text.slice(match.end)),
    );
    if (context.taken.has(line.segment.row) || (kept.length > 0 && isLabelled) || kept.length >= mostLines)
      break;
    if (/[\p{L}\d]/u.test(line.segment.text.slice(line.start, line.end))) kept.push(line);
  }
  return kept;
}

/** The party whom an address block is for: its first line, or the one behind a title, is the name. */
export function toRecipient(segments: readonly Segment[], context: PartyContext): Party | undefined {
  const all = takeLines(wholeLines(segments), context);
  // "For:" is a heading, whatever it means.
  const isHead = isHonorific(textOf(all[0])) || /:\s*$/u.test(textOf(all[0]));
  const lines = isHead ? all.slice(1) : all;
  const [first, ...rest] = lines;
  if (!first || !/\p{L}{2}/u.test(first.segment.text.slice(first.start, first.end))) return undefined;
  const end = rest.findLastIndex((line) => isAddressLine(line.segment.text.slice(line.start, line.end)));
  return {
    role: "recipient",
    names: [trimName(first)],
    nameScore,
    address: readAddress(rest.slice(0, end + 1)),
    zone: new Set(lines.map((line) => line.segment.id)),
  };
}
