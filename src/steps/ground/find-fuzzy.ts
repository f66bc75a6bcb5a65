import { runOfWords } from "./run-of-words.ts";
import { distance } from "fastest-levenshtein";
import type { Vocabulary } from "./build-vocabulary.ts";
import { foldWord } from "./fold-word.ts";
import { type Hit } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** A word that is printed more often than this says too little to begin a search with. */
const mostAnchors = 60;
const mostWindows = 8;

/** How much of a value must be there: short ones nearly all, long ones may lose a word. */
function threshold(length: number): number {
  if (length < 4) return 1;
  if (length < 8) return 0.84;
  return length < 16 ? 0.8 : 0.75;
}

function isMostlyDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits * 2 >= text.length;
}

/** Words that read alike; digits that differ make another number, not a misreading. */
function alike(wanted: string, seen: string): number {
  if (wanted === seen) return 1;
  if (isMostlyDigits(wanted) || isMostlyDigits(seen)) {
    const confused = (text: string): string =>
      text
        .replace(/[oq]/g, "0")
        .replace(/[il|!]/g, "1")
        .replace(/s/g, "5")
        .replace(/b/g, "8")
        .replace(/z/g, "2")
        .replace(/\W/g, "");
    return confused(wanted) === confused(seen) && wanted.length > 2 ? 0.9 : 0;
  }
  const longest = Math.max(wanted.length, seen.length);
  const score = 1 - distance(wanted, seen) / longest;
  return score >= 0.7 ? score : 0;
}

function nearWords(word: string, vocabulary: Vocabulary): string[] {
  const reach = word.length > 7 ? 2 : 1;
  const found: string[] = [];
  for (let length = word.length - reach; length <= word.length + reach; length += 1) {
    for (const other of vocabulary.byLength.get(length) ?? []) {
      if ((other[0] === word[0] || other.at(-1) === word.at(-1)) && alike(word, other) >= 0.7)
        found.push(other);
    }
  }
  return found;
}

/** Longest common run of words in order, weighed by their letters; gives the share found and where. */
function align(
  wanted: readonly string[],
  seen: readonly string[],
): { share: number; first: number; last: number } {
  const rows = wanted.length + 1;
  const columns = seen.length + 1;
  const best = new Float64Array(rows * columns);
  for (let row = 1; row < rows; row += 1) {
    for (let column = 1; column < columns; column += 1) {
      const likeness = alike(wanted[row - 1] ?? "", seen[column - 1] ?? "") * (wanted[row - 1]?.length ?? 0);
      const diagonal = likeness > 0 ? (best[(row - 1) * columns + column - 1] ?? 0) + likeness : 0;
      best[row * columns + column] = Math.max(
        diagonal,
        best[(row - 1) * columns + column] ?? 0,
        best[row * columns + column - 1] ?? 0,
      );
    }
  }
  let first = -1;
  let last = -1;
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0 && column > 0) {
    const score = best[row * columns + column] ?? 0;
    if (score === (best[row * columns + column - 1] ?? 0)) column -= 1;
    else if (score === (best[(row - 1) * columns + column] ?? 0)) row -= 1;
    else {
      if (last < 0) last = column - 1;
      first = column - 1;
      row -= 1;
      column -= 1;
    }
  }
  const total = wanted.reduce((sum, word) => sum + word.length, 0);
  return { share: total === 0 ? 0 : (best[rows * columns - 1] ?? 0) / total, first, last };
}

/** Places that say nearly the value: misread letters, a lost or an extra word. */
export function findFuzzy(index: WordIndex, vocabulary: Vocabulary, value: string): Hit[] {
  const wanted = value
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== "");
  const length = wanted.reduce((sum, word) => sum + word.length, 0);
  const least = threshold(length);
  if (wanted.length === 0 || least >= 1) return [];
  const votes = new Map<number, number>();
  for (const [offset, word] of wanted.slice(0, 200).entries()) {
    const exact = vocabulary.places.get(word);
    const places =
      exact ??
      (wanted.length <= 6
        ? nearWords(word, vocabulary).flatMap((near) => vocabulary.places.get(near) ?? [])
        : []);
    if (places.length > mostAnchors && wanted.length > 2) continue;
    for (const place of places.slice(0, mostAnchors * 4)) {
      const start = Math.max(0, place - offset);
      votes.set(start, (votes.get(start) ?? 0) + word.length);
    }
  }
  const slack = Math.max(2, Math.ceil(wanted.length / 4));
  const starts = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostWindows);
  const hits: Hit[] = [];
  for (const [start] of starts) {
    const from = Math.max(0, start - slack);
    const { share, first, last } = align(wanted, vocabulary.words.slice(from, start + wanted.length + slack));
    if (share < least || first < 0 || last - first + 1 > wanted.length + slack) continue;
    const page = index.pageOf(from + first);
    const end = Math.min(from + last, (index.firstWords[page + 1] ?? 0) - 1);
    const run = runOfWords(index, from + first, end);
    if (run && !hits.some((hit) => hit.runs[0].first === run.first))
      hits.push({ match: "fuzzy", quality: share, runs: [run] });
  }
  return hits.toSorted((a, b) => b.quality - a.quality);
}
