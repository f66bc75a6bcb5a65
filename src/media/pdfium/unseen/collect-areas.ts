import type { Pdfium } from "../boot-pdfium.ts";
import type { DrawnArea, DrawnAreas, Edges } from "./drawn-areas.ts";
import { lookLayout } from "./look-layout.ts";
import { isInside } from "./is-inside.ts";
import { readClip } from "./read-clip.ts";
import { readShape } from "./read-shape.ts";

const kinds = { text: 1, path: 2, image: 3, shading: 4 };
/** Points; what is smaller covers no word and is the ground of none. */
const minSide = 3;
const maxAreas = 2000;
const minOpacity = 0.9;
const minAlpha = 0.06;
/** By which rule a shape is filled, among the bytes that say how it is drawn; and the one of its values by which holes are left out. */
const fillRule = 0xff00;
const evenOdd = 0x0100;

interface Turn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

interface Level {
  /** From the space of what stands here to the page's own. */
  readonly turn: Turn | undefined;
  readonly clip?: Edges;
  readonly isVeiled: boolean;
}

export interface AreaCollector {
  /** Takes note of an object, in the order of drawing. */
  note(object: number, kind: number): void;
  /** What is noted from now on stands in a form; until `leave`. */
  enter(form: number): void;
  leave(): void;
  /** What was collected. */
  readonly drawn: DrawnAreas;
}

function turnEdges({ left, bottom, right, top }: Edges, turn: Turn | undefined): Edges {
  if (!turn) return { left, bottom, right, top };
  const { a, b, c, d, e, f } = turn;
  const xs = [a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top];
  const ys = [b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top];
  return {
    left: Math.min(...xs) + e,
    right: Math.max(...xs) + e,
    bottom: Math.min(...ys) + f,
    top: Math.max(...ys) + f,
  };
}

const multiply = (one: Turn, other: Turn | undefined): Turn =>
  other
    ? {
        a: one.a * other.a + one.b * other.c,
        b: one.a * other.b + one.b * other.d,
        c: one.c * other.a + one.d * other.c,
        d: one.c * other.b + one.d * other.d,
        e: one.e * other.a + one.f * other.c + other.e,
        f: one.e * other.b + one.f * other.d + other.f,
      }
    : one;

function meet(one: Edges | undefined, other: Edges | undefined): Edges | undefined {
  if (!one || !other) return one ?? other;
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** Text objects of the page that was listed last, when they are drawn, and on which level they stand. */
const maxTexts = 20_000;
const looksAhead = 8;
const texts = new Uint32Array(maxTexts);
const orders = new Uint32Array(maxTexts);
const levelsOfTexts = new Uint32Array(maxTexts);

/** Collects what may hide letters of a page, or make them stand out, while its objects are listed; valid until those of another page are. */
export function collectAreas(pdfium: Pdfium): AreaCollector {
  const { bounds, color, general } = lookLayout.object;
  const areas: DrawnArea[] = [];
  const levels: Level[] = [{ turn: undefined, isVeiled: false }];
  const open = [0];
  let level = 0;
  let count = 0;
  let order = 0;
  let next = 0;
  let hasOddForms = false;
  let byObject: Map<number, number> | undefined;

  const findIndex = (textObject: number): number | undefined => {
    // They are mostly asked for in the order of drawing.
    for (let ahead = 0; ahead < looksAhead && next + ahead < count; ahead += 1) {
      if (texts[next + ahead] !== textObject) continue;
      next += ahead;
      return next;
    }
    byObject ??= new Map(Array.from({ length: count }, (_, index) => [texts[index] ?? 0, index]));
    const index = byObject.get(textObject);
    next = index ?? next;
    return index;
  };
  const makeFills = (object: number, of: number, isPath: boolean): DrawnArea["fills"] => {
    let isRead = false;
    let cut: Edges | undefined;
    let shape: ReturnType<typeof readShape>;
    const { turn, clip } = levels[of] ?? {};
    const isEvenOdd =
      ((pdfium.words()[(object >>> 2) + lookLayout.path.drawing] ?? 0) & fillRule) === evenOdd;
    return (x, y) => {
      if (!isRead) {
        isRead = true;
        const own = readClip(pdfium, object);
        cut = meet(own && turnEdges(own, turn), clip);
        // Shapes within forms that are turned or scaled are taken for the rectangles around them.
        if (isPath && !turn) shape = readShape(pdfium, object);
      }
      if (cut && !(x >= cut.left && x <= cut.right && y >= cut.bottom && y <= cut.top)) return false;
      return shape === undefined || isInside(shape, x, y, isEvenOdd);
    };
  };
  const readVeil = (object: number): { readonly alpha: number; readonly isMasked: boolean } => {
    const words = pdfium.words();
    const shared = (words[(object >>> 2) + general] ?? 0) >>> 2;
    if (shared === 0) return { alpha: 1, isMasked: false };
    const alpha = pdfium.numbers()[shared + lookLayout.general.fillAlpha] ?? 1;
    return { alpha, isMasked: words[shared + lookLayout.general.mask] !== 0 };
  };
  const noteArea = (object: number, isPath: boolean): void => {
    const words = pdfium.words();
    const at = object >>> 2;
    if (isPath && ((words[at + lookLayout.path.drawing] ?? 0) & fillRule) === 0) return;
    const numbers = pdfium.numbers();
    const left = numbers[at + bounds] ?? 0;
    const bottom = numbers[at + bounds + 1] ?? 0;
    const right = numbers[at + bounds + 2] ?? 0;
    const top = numbers[at + bounds + 3] ?? 0;
    const turn = levels[level]?.turn;
    if (!turn && !(right - left >= minSide && top - bottom >= minSide)) return;
    const edges = turnEdges({ left, bottom, right, top }, turn);
    if (!(edges.right - edges.left >= minSide && edges.top - edges.bottom >= minSide)) return;
    const sharedColor = (words[at + color] ?? 0) >>> 2;
    const { alpha, isMasked } = readVeil(object);
    const fill = isPath && sharedColor !== 0 ? words[sharedColor + lookLayout.color.fill] : undefined;
    areas.push({
      ...edges,
      order,
      isOpaque: alpha >= minOpacity && !isMasked,
      fills: makeFills(object, level, isPath),
      ...(fill === undefined ? {} : { color: fill }),
    });
  };
  return {
    note(object, kind) {
      order += 1;
      if (kind === kinds.text) {
        if (count === maxTexts) return;
        texts[count] = object;
        orders[count] = order;
        levelsOfTexts[count] = level;
        count += 1;
      } else if (kind >= kinds.path && kind <= kinds.shading && areas.length < maxAreas) {
        noteArea(object, kind === kinds.path);
      }
    },
    enter(form) {
      const outer = levels[level] ?? { turn: undefined, isVeiled: false };
      const at = pdfium.allocate(24);
      const isTold = pdfium.api.FPDFPageObj_GetMatrix(form, at) !== 0;
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.numbers().slice(at >>> 2, (at >>> 2) + 6);
      pdfium.release(at);
      const own = readClip(pdfium, form);
      const clip = meet(own && turnEdges(own, outer.turn), outer.clip);
      const { isMasked, alpha } = readVeil(form);
      const isVeiled = outer.isVeiled || isMasked || alpha < minAlpha;
      hasOddForms ||= clip !== undefined || isVeiled;
      const turn = isTold ? multiply({ a, b, c, d, e, f }, outer.turn) : outer.turn;
      level = levels.length;
      levels.push({ turn, isVeiled, ...(clip ? { clip } : {}) });
      open.push(level);
    },
    leave() {
      open.pop();
      level = open.at(-1) ?? 0;
    },
    drawn: {
      areas,
      findText(textObject) {
        const index = findIndex(textObject);
        if (index === undefined) return undefined;
        const { clip, isVeiled = false } = levels[levelsOfTexts[index] ?? 0] ?? {};
        return { order: orders[index] ?? 0, isVeiled, ...(clip ? { clip } : {}) };
      },
      get hasForms() {
        return levels.length > 1;
      },
      get hasOddForms() {
        return hasOddForms;
      },
      get firstTextOrder() {
        return count === 0 ? Infinity : (orders[0] ?? Infinity);
      },
    },
  };
}
