import type { Pdfium } from "../boot-pdfium.ts";

/** Marked content that says itself what its text is: the bounds of all that it draws. */
export interface Cluster {
  readonly mark: number;
  /** In the page's own space; empty for one within a form, whose space is another. */
  left: number;
  bottom: number;
  right: number;
  top: number;
}

const kinds = { text: 1, form: 5 };
const maxDepth = 8;
const name = "ActualText\0";

/** The clusters of a page by the addresses of the text objects that draw them. */
export function findClusters(pdfium: Pdfium, page: number): ReadonlyMap<number, Cluster> {
  const { api } = pdfium;
  const clusterOf = new Map<number, Cluster>();
  const known = new Map<number, Cluster | undefined>();
  const key = pdfium.allocate(32);
  const length = key + 12;
  const bounds = key + 16;
  pdfium.heap().set(new TextEncoder().encode(name), key);
  const find = (mark: number): Cluster | undefined => {
    if (known.has(mark)) return known.get(mark);
    const isTold = api.FPDFPageObjMark_GetParamStringValue(mark, key, 0, 0, length) !== 0;
    const cluster = isTold
      ? { mark, left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
      : undefined;
    known.set(mark, cluster);
    return cluster;
  };
  const addText = (object: number, isOnPage: boolean): void => {
    for (let index = api.FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
      const cluster = find(api.FPDFPageObj_GetMark(object, index));
      if (!cluster) continue;
      clusterOf.set(object, cluster);
      if (!isOnPage) return;
      if (api.FPDFPageObj_GetBounds(object, bounds, bounds + 4, bounds + 8, bounds + 12) === 0) return;
      const [left = 0, bottom = 0, right = 0, top = 0] = pdfium
        .numbers()
        .subarray(bounds >>> 2, (bounds >>> 2) + 4);
      if (left >= right || bottom >= top) return;
      cluster.left = Math.min(cluster.left, left);
      cluster.bottom = Math.min(cluster.bottom, bottom);
      cluster.right = Math.max(cluster.right, right);
      cluster.top = Math.max(cluster.top, top);
      return;
    }
  };
  const look = (count: number, get: (index: number) => number, depth: number): void => {
    for (let index = 0; index < count; index += 1) {
      const object = get(index);
      const kind = api.FPDFPageObj_GetType(object);
      if (kind === kinds.text) addText(object, depth === 0);
      if (kind === kinds.form && depth < maxDepth) {
        const inner = (place: number): number => api.FPDFFormObj_GetObject(object, place);
        look(api.FPDFFormObj_CountObjects(object), inner, depth + 1);
      }
    }
  };
  look(api.FPDFPage_CountObjects(page), (index) => api.FPDFPage_GetObject(page, index), 0);
  pdfium.release(key);
  return clusterOf;
}
