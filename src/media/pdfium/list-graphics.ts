import type { Box } from "../../document/box.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { listPageObjects } from "./list-page-objects.ts";
import type { PageMap } from "./page-map.ts";
import { collectAreas } from "./unseen/collect-areas.ts";
import type { DrawnAreas } from "./unseen/drawn-areas.ts";

const kinds = { path: 2, image: 3, form: 5 };
const maxObjects = 20_000;
const maxDepth = 4;

export interface Graphics {
  readonly images: readonly Box[];
  /** Shapes that are drawn as lines and curves, those inside forms included. */
  readonly paths: number;
  /** Pictures and drawings of many small shapes that are about as wide as high, and no larger than a third of the page. */
  readonly squares: readonly Box[];
  /** What may hide letters, or make them stand out. */
  readonly drawn: DrawnAreas;
}

interface GraphicsPage {
  readonly map: PageMap;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Shapes whose places are asked for; beyond that it is a map or a plan. */
const maxMarks = 4000;
/** Fewest lines and curves of a code that is drawn as one shape, and fewest small shapes of one that is drawn in pieces. */
const minSegments = 160;
const minMarks = 80;
const smallMark = 0.06;

/** Codes have some room around them on a form: up to twice as wide as high counts. */
function isSquare(box: Box, width: number, height: number): boolean {
  const [across, down] = [box.width * width, box.height * height];
  const ratio = across / down;
  return (
    Math.min(across, down) >= minSide && Math.max(box.width, box.height) <= 0.6 && ratio > 0.5 && ratio < 2
  );
}

/** Points: a code of half an inch. */
const minSide = 34;

/** Small shapes that stand side by side, as the squares of a code do, one box for all of a neighbourhood. */
function createMarks(): { add(box: Box): void; list(): Box[] } {
  const groups: { left: number; top: number; right: number; bottom: number; count: number }[] = [];
  return {
    add({ x, y, width, height }) {
      if (width > smallMark || height > smallMark) return;
      const gap = 0.02;
      const near = groups.find(
        (group) =>
          x <= group.right + gap &&
          x + width >= group.left - gap &&
          y <= group.bottom + gap &&
          y + height >= group.top - gap,
      );
      if (!near) {
        if (groups.length < 50)
          groups.push({ left: x, top: y, right: x + width, bottom: y + height, count: 1 });
        return;
      }
      near.left = Math.min(near.left, x);
      near.top = Math.min(near.top, y);
      near.right = Math.max(near.right, x + width);
      near.bottom = Math.max(near.bottom, y + height);
      near.count += 1;
    },
    list: () =>
      groups
        .filter(({ count }) => count >= minMarks)
        .map(({ left, top, right, bottom }) => ({
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
        })),
  };
}

/** The pictures of a page with their places, and how many shapes it draws. A picture inside a form counts with the form's place. */
export function listGraphics(pdfium: Pdfium, page: number, { map, width, height }: GraphicsPage): Graphics {
  const { api } = pdfium;
  const squares: Box[] = [];
  const marks = createMarks();
  const images: Box[] = [];
  const collector = collectAreas(pdfium);
  let paths = 0;
  let visited = 0;
  const at = pdfium.allocate(16);
  const place = (object: number): Box => {
    api.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.numbers().subarray(at >>> 2, (at >>> 2) + 4);
    return map.toBox({ left, bottom, right, top });
  };
  const visit = (object: number, kind: number, depth: number, outer: number | undefined): void => {
    if (visited === maxObjects) return;
    visited += 1;
    collector.note(object, kind);
    if (kind === kinds.path) {
      paths += 1;
      if (paths <= maxMarks) {
        const segments = api.FPDFPath_CountSegments(object);
        const box = place(object);
        if (segments >= minSegments) squares.push(box);
        else marks.add(box);
      }
    }
    if (kind === kinds.image) {
      images.push(place(outer ?? object));
      // Of a picture inside a form only the form's place is known, which may hold more than the picture.
      squares.push(place(outer ?? object));
    }
    if (kind !== kinds.form || depth >= maxDepth) return;
    collector.enter(object);
    const length = api.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < length; index += 1) {
      const inner = api.FPDFFormObj_GetObject(object, index);
      visit(inner, api.FPDFPageObj_GetType(inner), depth + 1, outer ?? object);
    }
    collector.leave();
  };
  const { count, addresses, kinds: kindsOf } = listPageObjects(pdfium, page);
  for (let index = 0; index < count; index += 1) {
    visit(addresses[index] ?? 0, kindsOf[index] ?? 0, 0, undefined);
  }
  pdfium.release(at);
  squares.push(...marks.list());
  return {
    images,
    paths,
    squares: squares.filter((box) => isSquare(box, width, height)),
    drawn: collector.drawn,
  };
}
