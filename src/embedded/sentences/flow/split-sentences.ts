import { isAbbreviation } from "./abbreviations.ts";
import { marker } from "./markers.ts";

/** Words that open a sentence so often that even an abbreviation before them ends one. */
const starter =
  /^["“'(]?(?:The|This|These|That|It|If|In|All|Any|Each|No|Neither|Except|Such|Upon|You|We|He|She|They|There|For|As|Der|Die|Das|Es|Dieser?|Le|La|Les|Il|Elle|El|Los|Las|Lo|Gli|I)$/u;

/** Half-open ranges of the sentences of one paragraph. `isLower`: the text knows no capitals, so they tell nothing. */
export function splitSentences(text: string, isLower: boolean): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const ranges: { start: number; end: number }[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    const end = word.start + word.text.length;
    if (next && !endsSentence(text.slice(from, end), word.text, next.text, isLower)) return;
    ranges.push({ start: from, end });
    from = next?.start ?? end;
  });
  return ranges;
}

function endsSentence(sentence: string, word: string, next: string, isLower: boolean): boolean {
  const match = /([.!?…])["”»'’)\]]*$/u.exec(word);
  if (!match) return false;
  // "12." and "(a)." alone number what follows.
  if (marker.test(`${sentence.trim()} `) && sentence.trim().length < 8) return false;
  const opens = isLower ? /^["“(]?[\p{L}\d]/u.test(next) : /^["“„«'‘([]*[\p{Lu}\d§•]/u.test(next);
  if (!opens) return false;
  if (match[1] !== "." || !word.endsWith(".")) return true;
  if (/^\d{1,3}\.$/u.test(word) && sentence.trim().split(/\s+/u).length > 1)
    return (
      /^\p{Lu}/u.test(next) &&
      !isMonth(next) &&
      !/(?:No|Nos|Nr|Art|Section|Ziffer|§)\.?\s+\d+\.$/iu.test(sentence)
    );
  if (!isAbbreviation(word)) return true;
  return (
    /\p{L}{2}\.$/u.test(word) && starter.test(next) && !/^(?:mr|mrs|ms|dr|no|nos|art|nr)\.$/iu.test(word)
  );
}

function isMonth(word: string): boolean {
  return /^(?:jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[zc])/iu.test(word);
}
