import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import { hasBuiltInShape } from "../has-built-in-shape.ts";
import type { DrawnAreas, DrawnText, Edges } from "./drawn-areas.ts";
import { isLayoutTold } from "./is-layout-told.ts";
import { leavesNoInk } from "./leaves-no-ink.ts";
import { makePageCovers } from "./make-page-covers.ts";
import { makePageGround } from "./make-page-ground.ts";
import { makePlainTest } from "./make-plain-test.ts";
import { reachesBeyond } from "./reaches-beyond.ts";
import { readBounds } from "./read-bounds.ts";
import { readLook } from "./read-look.ts";
import type { Look } from "./read-look.ts";
import type { Suspect } from "./suspect.ts";

/** Points; smaller type is a dot to whoever looks at the page. */
const tinySize = 0.7;

type Suspicion = Pick<Suspect, "reason" | "mayTellPicture">;

function edgesOf({ boxes }: Characters, first: number, last: number): Edges {
  const edges = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (let at = 4 * first; at <= 4 * last; at += 4) {
    const x1 = boxes[at] ?? 0;
    const y1 = boxes[at + 1] ?? 0;
    const x2 = boxes[at + 2] ?? 0;
    const y2 = boxes[at + 3] ?? 0;
    edges.left = Math.min(edges.left, x1, x2);
    edges.right = Math.max(edges.right, x1, x2);
    edges.bottom = Math.min(edges.bottom, y1, y2);
    edges.top = Math.max(edges.top, y1, y2);
  }
  return edges;
}

/**
 * The words of a page that its looks, what is drawn over them, or what they are cut to give reason to look for in its picture. Most pages
 * have none.
 */
export function findSuspects(pdfium: Pdfium, characters: Characters, drawn: DrawnAreas): Suspect[] {
  const { count, codes, objects } = characters;
  const suspects: Suspect[] = [];
  const covers = makePageCovers(drawn);
  const ground = makePageGround(drawn);
  const placeOf = (object: number): DrawnText => drawn.findText(object) ?? { order: Infinity };
  const mayVanish = (look: Look): boolean =>
    look.isInkless || look.isMasked || look.isCut || look.size < tinySize || ground.has(look.color);
  const isPlain = makePlainTest(pdfium, tinySize, (object) => {
    const look = readLook(pdfium, object);
    return !look.isInkless && !look.isMasked && !ground.has(look.color);
  });
  const isDoubtful = (object: number, first: number, end: number): boolean => {
    if (!isPlain(object) && mayVanish(readLook(pdfium, object))) return true;
    if (!covers.isAny && !drawn.hasOddForms) return false;
    if (drawn.hasOddForms) {
      const { clip, isVeiled } = placeOf(object);
      if (clip !== undefined || isVeiled === true) return true;
    }
    if (!covers.isAny) return false;
    const edges = drawn.hasForms ? edgesOf(characters, first, end - 1) : readBounds(pdfium, object);
    const last = covers.findLast(edges);
    return last > 0 && last > placeOf(object).order;
  };
  const explain = (word: Edges, object: number, look: Look): Suspicion | undefined => {
    const { order, clip, isVeiled } = placeOf(object);
    if (look.isMould) return { reason: "faint", mayTellPicture: true };
    const cover = covers.isAny ? covers.findCover(word, order) : undefined;
    if (cover === "shape") return { reason: "covered", mayTellPicture: false };
    if (look.isCut || (clip && reachesBeyond(word, clip)))
      return { reason: "clipped", mayTellPicture: false };
    if (look.size < tinySize && word.top - word.bottom < tinySize)
      return { reason: "tiny", mayTellPicture: false };
    if (look.isInkless || look.isMasked || isVeiled === true)
      return { reason: "faint", mayTellPicture: true };
    if (cover === "picture") return { reason: "covered", mayTellPicture: true };
    return ground.isUnder(word, look.color, order) ? { reason: "faint", mayTellPicture: true } : undefined;
  };
  const isDrawable = (first: number, last: number, object: number): boolean => {
    for (let index = first; index <= last; index += 1) {
      if (hasBuiltInShape(codes[index] ?? 0)) continue;
      return pdfium.api.FPDFFont_GetIsEmbedded(pdfium.api.FPDFTextObj_GetFont(object)) !== 0;
    }
    return true;
  };
  const judgeWords = (first: number, end: number, object: number, look: Look): void => {
    let start = first;
    for (let index = first; index <= end; index += 1) {
      if (index < end && !leavesNoInk(codes[index] ?? 0)) continue;
      const last = index - 1;
      const found = start < index ? explain(edgesOf(characters, start, last), object, look) : undefined;
      if (found && isDrawable(start, last, object)) suspects.push({ first: start, last, object, ...found });
      start = index + 1;
    }
  };
  let isTold = false;
  for (let first = 0, end = 0; first < count; first = end) {
    const object = objects[first] ?? 0;
    end = first + 1;
    while (end < count && objects[end] === object) end += 1;
    if (object === 0) continue;
    isTold ||= isLayoutTold(pdfium, object);
    if (!isTold) return [];
    if (isDoubtful(object, first, end)) judgeWords(first, end, object, readLook(pdfium, object));
  }
  return suspects;
}
