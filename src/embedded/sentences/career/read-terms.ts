import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import type { Line } from "./list-sections.ts";

/** A term of a list, with what is printed about it, such as `Spanish (B2)`. */
export interface Term {
  readonly name: TextRange;
  readonly level?: TextRange;
  /** What stands behind `Group:`; the name is the group then. */
  readonly keywords: readonly TextRange[];
}

const bullet = /^[•◦▪·●○‣*–-]\s+/u;
const mostWords = 8;

/** Cuts a range at commas and the like outside brackets. */
function cut({ segment, start, end }: TextRange): TextRange[] {
  const text = segment.text.slice(start, end);
  return [...text.matchAll(/(?:\([^)]*\)|[^,;|•·(]|\((?![^)]*\)))+/gu)].flatMap((match) => {
    const inner = match[0].replace(/^[\s–-]+|[\s.–-]+$/gu, "");
    if (!/[\p{L}\p{N}]/u.test(inner)) return [];
    const from = start + match.index + match[0].indexOf(inner);
    return [{ segment, start: from, end: from + inner.length }];
  });
}

function toTerm(range: TextRange): Term {
  const text = textOf(range);
  const match = /^(?<name>[^(:–—]*[^(:–—\s])\s*(?:\((?<inner>[^)]+)\)|(?:\s[–—-]|:)\s*(?<outer>\S.*))$/u.exec(
    text,
  );
  const level = match?.groups?.["inner"] ?? match?.groups?.["outer"];
  if (!match || !level) return { name: range, keywords: [] };
  const at = range.start + text.lastIndexOf(level);
  return {
    name: { ...range, end: range.start + match.groups!["name"]!.length },
    level: { ...range, start: at, end: at + level.length },
    keywords: [],
  };
}

/** The terms of a section such as skills or languages: lists by commas, by lines, by points, in groups. */
export function readTerms(lines: readonly Line[], hasGroups: boolean): Term[] {
  const terms: Term[] = [];
  let isOpen = false;
  for (const line of lines) {
    const [first, ...others] = line.segments;
    if (!first) continue;
    const mark = bullet.exec(first.text)?.[0].length ?? 0;
    const group = hasGroups ? /^[^,;:()]{2,40}:(?=\s|$)/u.exec(first.text.slice(mark)) : null;
    const rest: TextRange[] = others.map((segment) => ({ segment, start: 0, end: segment.text.length }));
    if (group) {
      const end = mark + group[0].length;
      const own = { segment: first, start: end, end: first.text.length };
      terms.push({
        name: { segment: first, start: mark, end: end - 1 },
        keywords: [own, ...rest].flatMap(cut),
      });
      isOpen = true;
      continue;
    }
    const whole = [{ segment: first, start: mark, end: first.text.length }, ...rest];
    const last = terms.at(-1);
    if (isOpen && last && mark === 0 && hasGroups) {
      terms[terms.length - 1] = { ...last, keywords: [...last.keywords, ...whole.flatMap(cut)] };
      continue;
    }
    isOpen = false;
    if (others.length === 1 && !/[,;|•·]/u.test(line.text)) {
      terms.push({ name: whole[0]!, level: whole[1]!, keywords: [] });
      continue;
    }
    terms.push(...whole.flatMap(cut).map(toTerm));
  }
  return terms.filter(({ name }) => textOf(name).split(/\s+/u).length <= mostWords);
}
