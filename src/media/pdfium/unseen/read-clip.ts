import type { Pdfium } from "../boot-pdfium.ts";
import type { Edges } from "./drawn-areas.ts";
import { lookLayout } from "./look-layout.ts";

const maxSegments = 200;

/** The bounds of what an object is cut to, in the space that its own bounds stand in; undefined where nothing is cut, or only by letters. */
export function readClip(pdfium: Pdfium, object: number): Edges | undefined {
  const { api } = pdfium;
  if (pdfium.words()[(object >>> 2) + lookLayout.object.clip] === 0) return undefined;
  const clip = api.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : api.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return undefined;
  const all = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };
  const at = pdfium.allocate(8);
  for (let path = 0; path < paths; path += 1) {
    const one = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
    const segments = Math.min(maxSegments, api.FPDFClipPath_CountPathSegments(clip, path));
    for (let index = 0; index < segments; index += 1) {
      const segment = api.FPDFClipPath_GetPathSegment(clip, path, index);
      if (segment === 0 || api.FPDFPathSegment_GetPoint(segment, at, at + 4) === 0) continue;
      const numbers = pdfium.numbers();
      const [x, y] = [numbers[at >>> 2] ?? 0, numbers[(at >>> 2) + 1] ?? 0];
      one.left = Math.min(one.left, x);
      one.right = Math.max(one.right, x);
      one.bottom = Math.min(one.bottom, y);
      one.top = Math.max(one.top, y);
    }
    // A shape of more points reaches further than those that were looked at.
    if (segments === maxSegments) continue;
    all.left = Math.max(all.left, one.left);
    all.right = Math.min(all.right, one.right);
    all.bottom = Math.max(all.bottom, one.bottom);
    all.top = Math.min(all.top, one.top);
  }
  pdfium.release(at);
  return all;
}
