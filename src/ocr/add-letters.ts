import { alignSigns } from "./align-signs.ts";
import { foldLetter } from "./fold-letter.ts";
import { markLetters } from "./mark-letters.ts";

/**
 * Gives the words of a line the marks that a second reading of it has (`Muller` + `Müller`). A run of letters is taken only
 * where both readings agree on every letter of it but for its marks, so that nothing but marks can come from the second.
 */
export function addLetters(words: readonly string[], reading: string): string[] {
  const text = words.join(" ");
  const first = listSigns(text);
  const second = listSigns(reading);
  const fold = ({ sign }: Placed): string => foldLetter(sign);
  const partners = alignSigns(first.map(fold), second.map(fold));
  let marked = "";
  let end = 0;
  for (const [from, to] of listRuns(first)) {
    const facing = partners.subarray(from, to).filter((partner) => partner >= 0);
    if (facing.length === 0) continue;
    const own = first.slice(from, to).map(({ sign }) => sign);
    const other = second.slice(facing[0], facing.at(-1)! + 1).map(({ sign }) => sign);
    const start = first[from]!.at;
    // French and Italian leave out vowels after an l, and no word of one letter I does.
    const isElided = own.join("") === "I" && other.join("") === "l" && isApostrophe(first[to]?.sign);
    marked += text.slice(end, start) + (isElided ? "l" : (markLetters(own, other) ?? own.join("")));
    end = start + own.join("").length;
  }
  return (marked + text.slice(end)).split(" ");
}

function isApostrophe(sign: string | undefined): boolean {
  return sign !== undefined && foldLetter(sign) === "'";
}

interface Placed {
  readonly sign: string;
  readonly at: number;
}

function listSigns(text: string): Placed[] {
  return Array.from(text.normalize("NFC").matchAll(/\S/gu), ({ 0: sign, index }) => ({ sign, at: index }));
}

/** Half-open ranges of letters and digits that stand together. */
function listRuns(signs: readonly Placed[]): [number, number][] {
  const runs: [number, number][] = [];
  let previousEnd = -1;
  for (const [index, { sign, at }] of signs.entries()) {
    if (!/[\p{L}\p{N}]/u.test(sign)) continue;
    const run = runs.at(-1);
    if (run?.[1] === index && previousEnd === at) run[1] = index + 1;
    else runs.push([index, index + 1]);
    previousEnd = at + sign.length;
  }
  return runs;
}
