import type { Box } from "../../document/box.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import type { PageMap } from "./page-map.ts";

const kinds = { path: 2, image: 3, form: 5 };
const maxObjects = 20_000;
const maxDepth = 4;

export interface Graphics {
  readonly images: readonly Box[];
  /** Shapes that are drawn as lines and curves, those inside forms included. */
  readonly paths: number;
}

interface Listing {
  readonly count: number;
  get(index: number): number;
}

/** The pictures of a page with their places, and how many shapes it draws. A picture inside a form counts with the form's place. */
export function listGraphics(pdfium: Pdfium, page: number, map: PageMap): Graphics {
  const { api } = pdfium;
  const images: Box[] = [];
  let paths = 0;
  let visited = 0;
  const at = pdfium.allocate(16);
  const place = (object: number): Box => {
    api.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.heap().buffer, at, 4);
    return map.toBox({ left, bottom, right, top });
  };
  const visit = (listing: Listing, depth: number, outer: number | undefined): void => {
    for (let index = 0; index < listing.count && visited < maxObjects; index += 1) {
      visited += 1;
      const object = listing.get(index);
      const kind = object === 0 ? 0 : api.FPDFPageObj_GetType(object);
      if (kind === kinds.path) paths += 1;
      if (kind === kinds.image) images.push(place(outer ?? object));
      if (kind === kinds.form && depth < maxDepth) {
        const inner = {
          count: api.FPDFFormObj_CountObjects(object),
          get: (i: number) => api.FPDFFormObj_GetObject(object, i),
        };
        visit(inner, depth + 1, outer ?? object);
      }
    }
  };
  visit(
    { count: api.FPDFPage_CountObjects(page), get: (index) => api.FPDFPage_GetObject(page, index) },
    0,
    undefined,
  );
  pdfium.release(at);
  return { images, paths };
}
