import type { Box } from "../../../document/box.ts";
import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import { measureShare } from "../measure-share.ts";
import type { OpenPage } from "../open-page.ts";
import type { UnseenReason } from "../unseen-letters.ts";
import type { DrawnAreas } from "./drawn-areas.ts";
import { findFrame } from "./find-frame.ts";
import { findSuspects } from "./find-suspects.ts";
import { judgeSuspects } from "./judge-suspects.ts";
import type { Judgement } from "./judge-suspects.ts";
import { leavesNoInk } from "./leaves-no-ink.ts";
import type { Suspect } from "./suspect.ts";

/** Characters of a page that nobody who looks at it sees. */
export interface Unseen {
  /** Why, by the index of the character. */
  readonly reasons: ReadonlyMap<number, UnseenReason>;
  /** Addresses of text objects none of whose characters is seen. */
  readonly objects: readonly number[];
  /** Of text objects that leave no ink where something else is seen: their text may be that of a picture. */
  readonly layers: ReadonlySet<number>;
}

/** Shares from which on a page is the picture of one whose text some program has added: those words are held against the picture. */
const minInkless = 0.5;
const minPicture = 0.5;
/** Characters that a cover must hide for a gap within a word to be one. */
const minGap = 2;

function isLayer(characters: Characters, suspects: readonly Suspect[], images: readonly Box[]): boolean {
  let added = 0;
  for (const { first, last, mayTellPicture } of suspects) if (mayTellPicture) added += last - first + 1;
  const all = characters.codes
    .subarray(0, characters.count)
    .reduce((sum, code, index) => sum + (leavesNoInk(code) || characters.objects[index] === 0 ? 0 : 1), 0);
  return added > minInkless * all && measureShare(images) >= minPicture;
}

/** Which characters of a word are unseen: all, or what is cut off at its ends or covered within it. */
function listUnseen({ suspect, sights }: Judgement): number[] {
  const unseen: number[] = [];
  for (let start = 0; start < sights.length; start += 1) {
    if (sights[start] === "seen") continue;
    let end = start;
    while (end < sights.length && sights[end] !== "seen") end += 1;
    const isWithin = start > 0 && end < sights.length;
    if (!isWithin || end - start >= minGap) {
      for (let index = start; index < end; index += 1) unseen.push(suspect.first + index);
    }
    start = end;
  }
  return unseen;
}

function listWholeObjects(
  { count, codes, objects }: Characters,
  reasons: ReadonlyMap<number, UnseenReason>,
): number[] {
  const isWhole = new Map<number, boolean>();
  for (let index = 0; index < count; index += 1) {
    const object = objects[index] ?? 0;
    if (object === 0 || leavesNoInk(codes[index] ?? 0)) continue;
    isWhole.set(object, (isWhole.get(object) ?? true) && reasons.has(index));
  }
  return [...isWhole].filter(([, whole]) => whole).map(([object]) => object);
}

/** The first character of the text object that a character belongs to. */
function findStart({ objects }: Characters, index: number): number {
  let start = index;
  while (start > 0 && objects[start - 1] === objects[index]) start -= 1;
  return start;
}

/** Looks for what nobody sees among the characters of a page; undefined where nothing gives reason to, as on most pages. */
export function findUnseen(
  pdfium: Pdfium,
  page: OpenPage,
  characters: Characters,
  { drawn, images }: { readonly drawn: DrawnAreas; readonly images: readonly Box[] },
): Unseen | undefined {
  // What a field shows only in part is seen by whoever moves its text; all of it is its value.
  const found = findSuspects(pdfium, characters, drawn).filter(
    ({ reason, first }) => reason !== "clipped" || !findFrame(page, characters, findStart(characters, first)),
  );
  if (found.length === 0) return undefined;
  const suspects = isLayer(characters, found, images) ? found.filter((one) => !one.mayTellPicture) : found;
  const reasons = new Map<number, UnseenReason>();
  const layers = new Set<number>();
  const note = (index: number, { reason }: Suspect): void => {
    reasons.set(index, reason);
  };
  const doubtful: Suspect[] = [];
  for (const suspect of suspects) {
    if (suspect.reason !== "tiny") doubtful.push(suspect);
    else for (let index = suspect.first; index <= suspect.last; index += 1) note(index, suspect);
  }
  for (const judgement of doubtful.length === 0 ? [] : judgeSuspects(pdfium, page, characters, doubtful)) {
    const { suspect, sights } = judgement;
    if (suspect.mayTellPicture && !sights.includes("seen") && sights.includes("other"))
      layers.add(suspect.object);
    else for (const index of listUnseen(judgement)) note(index, suspect);
  }
  if (reasons.size === 0 && layers.size === 0) return undefined;
  return { reasons, objects: listWholeObjects(characters, reasons), layers };
}
