import { isHeading } from "./is-heading.ts";
import type { FlowLine } from "./list-lines.ts";
import { marker } from "./markers.ts";

/** A line that ends this far from the right edge of the text ends its paragraph. */
const shortReach = 0.72;

/** Lines as paragraphs; one that a page or a gap breaks in the middle of a sentence goes on behind it. */
export function groupParagraphs(lines: readonly FlowLine[]): FlowLine[][] {
  const paragraphs: FlowLine[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1);
    if (before && goesOn(before, line)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(before: FlowLine, line: FlowLine): boolean {
  // "under r." goes on below: the dot belongs to the word.
  if (!isParted(before, line) && opensNumber(before.text)) return true;
  const isEnded = /[.!?:;”"')\]]$/u.test(before.text) && !/[,\p{Ll}]["')\]]?$/u.test(before.text);
  const isLower = /^[\p{Ll}(,;“"]/u.test(line.text);
  const isMarked = marker.test(line.text);
  const isCut = isParted(before, line);
  if (isSignature(before.text) || isSignature(line.text)) return false;
  if (isCut) {
    if (isEnded || isMarked || isHeading(before.text, before.isBold)) return false;
    return (
      /^\p{Ll}/u.test(line.text) ||
      (before.reach > 0.85 && /\p{Ll}[,-]?$/u.test(before.text) && !isHeading(line.text, line.isBold))
    );
  }
  if (
    isMarked &&
    (isEnded || /[,;]$|\b(?:and|or|und|oder|et|ou|y|o|e)$/iu.test(before.text) || before.reach < shortReach)
  )
    return false;
  if (before.isBold !== line.isBold && !isLower) return false;
  if (isHeading(before.text, before.isBold) && before.reach < shortReach)
    return (
      isHeading(line.text, line.isBold) &&
      /\p{Lu}{2}/u.test(line.text) &&
      !/\p{Ll}{2}/u.test(before.text + line.text)
    );
  return before.reach >= shortReach || isLower;
}

function isSignature(text: string): boolean {
  return /\/s\/|^(?:by|name|title|its|date[d]?|signature|witness|print(?:ed)? name)\s*:|_{4}/iu.test(text);
}

function isParted(before: FlowLine, line: FlowLine): boolean {
  return line.page !== before.page || line.block !== before.block;
}

/** Abbreviations that a number or name must follow. */
function opensNumber(text: string): boolean {
  return /(?:^|\s)(?:No|Nos|Nr|r|rr|cl|cls|para|paras|sec|secs|art|arts|Art|Abs|Ziff|pp?|vs?|Addl|Dr|Mr|Mrs|cf|Cl)\.$/u.test(
    text,
  );
}
