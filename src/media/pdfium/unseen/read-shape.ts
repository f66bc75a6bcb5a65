import type { Pdfium } from "../boot-pdfium.ts";

const moveTo = 2;
const maxSegments = 400;

/** A closed line as its corners: x and y in turn. */
type Outline = readonly number[];

/** The lines that bound a filled shape, curves as straight ones, in the space that the shape stands in; undefined where they are too many. */
export function readShape(pdfium: Pdfium, path: number): readonly Outline[] | undefined {
  const { api } = pdfium;
  const count = api.FPDFPath_CountSegments(path);
  if (count <= 0 || count > maxSegments) return undefined;
  const at = pdfium.allocate(32);
  const isTold = api.FPDFPageObj_GetMatrix(path, at + 8) !== 0;
  const outlines: number[][] = [];
  for (let index = 0; index < count; index += 1) {
    const segment = api.FPDFPath_GetPathSegment(path, index);
    if (segment === 0 || api.FPDFPathSegment_GetPoint(segment, at, at + 4) === 0) continue;
    const [x = 0, y = 0, a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium
      .numbers()
      .slice(at >>> 2, (at >>> 2) + 8);
    if (outlines.length === 0 || api.FPDFPathSegment_GetType(segment) === moveTo) outlines.push([]);
    outlines.at(-1)?.push(isTold ? a * x + c * y + e : x, isTold ? b * x + d * y + f : y);
  }
  pdfium.release(at);
  return outlines;
}
