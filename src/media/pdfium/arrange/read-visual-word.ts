/** A sign of a word by its place from left to right, and what it is read as: brackets are drawn mirrored where text runs from the right. */
export interface ReadSign {
  readonly place: number;
  readonly sign: string;
}

type Kind = "right" | "left" | "figure" | "near-figure" | "other";

const figure = /^\p{Nd}/u;
const fromRight =
  /^(?!\p{Nd})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const fromLeft = /^[\p{L}\p{N}]/u;
const nearFigure = /^[\p{Sc}%‰°#٪]/u;
const closers = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
]);
const openers = new Map(Array.from(closers, ([open, close]) => [close, open]));
const isOpener = (sign: string): boolean => closers.has(sign);
const isCloser = (sign: string): boolean => openers.has(sign);
/** What ends a sentence or a part of it, and never begins a word. */
const ending = /^[.,;:!?،؛؟٪%]/u;
const strayEnding = /^[.,;:!?،؛؟]/u;

function kindOf(sign: string): Kind {
  if (figure.test(sign)) return "figure";
  // The Arabic full stop and comma are of the script without being letters.
  if (fromRight.test(sign)) return /^[\p{L}\p{M}]/u.test(sign) ? "right" : "other";
  if (fromLeft.test(sign)) return "left";
  return nearFigure.test(sign) ? "near-figure" : "other";
}

const isAscending = (kind: Kind | undefined): boolean => kind === "left" || kind === "figure";

/** Where the stretch that starts at a place and runs from the left ends, the brackets that it opens itself included. */
function endOfStretch(signs: readonly string[], kinds: readonly Kind[], start: number): number {
  let end = start + 1;
  for (let next = end; next < signs.length && kinds[next] !== "right"; next += 1) {
    if (isAscending(kinds[next])) end = next + 1;
  }
  if (kinds[end - 1] === "figure" && kinds[end] === "near-figure") end += 1;
  const inside = signs.slice(start, end);
  const open = inside.filter(isOpener).length - inside.filter(isCloser).length;
  return open > 0 && isCloser(signs[end] ?? "") ? end + 1 : end;
}

/** Turns brackets at the ends of a word that open or close the wrong way: files keep either the one that is meant or the one that is drawn. */
function turnOuterBrackets(word: ReadSign[]): void {
  const isBare = ({ sign }: ReadSign): boolean => kindOf(sign) === "other";
  let first = 0;
  while (first < word.length && isBare(word[first] ?? { place: 0, sign: "" })) first += 1;
  let last = word.length;
  while (last > first && isBare(word[last - 1] ?? { place: 0, sign: "" })) last -= 1;
  if (first === word.length) return;
  for (const [at, { place, sign }] of word.entries()) {
    if (at < first && isCloser(sign)) word[at] = { place, sign: openers.get(sign) ?? sign };
    if (at >= last && isOpener(sign)) word[at] = { place, sign: closers.get(sign) ?? sign };
  }
}

/** Puts what ends a sentence behind the word and the sign of a number before it, whichever way the writer of the file had it drawn. */
function mendEnds(word: ReadSign[]): ReadSign[] {
  let start = 0;
  while (start < word.length && ending.test(word[start]?.sign ?? "")) start += 1;
  const isEnding = start > 0 && start < word.length;
  const moved = isEnding ? word.slice(0, start) : [];
  const percent = moved.filter(({ sign }) => !strayEnding.test(sign));
  const stops = moved.filter(({ sign }) => strayEnding.test(sign));
  const rest = isEnding ? word.slice(start) : word;
  let end = rest.length;
  while (end > 0 && strayEnding.test(rest[end - 1]?.sign ?? "")) end -= 1;
  const mended = [...rest.slice(0, end), ...percent, ...rest.slice(end), ...stops];
  end += percent.length;
  const sign = mended[end - 1];
  const isNumber = mended
    .slice(0, end - 1)
    .every((one) => /^[\p{Nd}\p{Sc}.,٬٫/()-]/u.test(one.sign) && !/^[+]/u.test(one.sign));
  if (sign && end > 1 && isNumber && /^[+−-]/u.test(sign.sign) && figure.test(mended[end - 2]?.sign ?? "")) {
    return [sign, ...mended.slice(0, end - 1), ...mended.slice(end)];
  }
  return mended;
}

/**
 * Puts the signs of a word, given as they stand from left to right, into the order in which they are read in a line that runs from the
 * right: Latin words and figures keep theirs, with what stands between them. In a line from the left, only the letters that run from the
 * right are turned.
 */
export function readVisualWord(signs: readonly string[], isFromRight: boolean): ReadSign[] {
  const kinds = signs.map(kindOf);
  const word: ReadSign[] = [];
  const asGiven = (place: number): ReadSign => ({ place, sign: signs[place] ?? "" });
  if (!isFromRight) {
    const first = kinds.indexOf("right");
    const last = kinds.lastIndexOf("right");
    if (first === -1) return signs.map((_, place) => asGiven(place));
    const inner = readVisualWord(signs.slice(first, last + 1), true);
    return [
      ...signs.slice(0, first).map((_, place) => asGiven(place)),
      ...inner.map(({ place, sign }) => ({ place: place + first, sign })),
      ...signs.slice(last + 1).map((_, place) => asGiven(place + last + 1)),
    ];
  }
  for (let place = 0; place < signs.length; place += 1) {
    const isStart =
      isAscending(kinds[place]) || (kinds[place] === "near-figure" && isAscending(kinds[place + 1]));
    if (!isStart) {
      word.unshift(asGiven(place));
      continue;
    }
    const end = endOfStretch(signs, kinds, place);
    word.unshift(...signs.slice(place, end).map((_, step) => asGiven(place + step)));
    place = end - 1;
  }
  turnOuterBrackets(word);
  return mendEnds(word);
}
