import type { Pdfium } from "../boot-pdfium.ts";
import { listPageObjects } from "../list-page-objects.ts";

/** Marked content that says itself what its text is: the bounds of all that it draws. */
export interface Cluster {
  readonly mark: number;
  /** From the space of what draws it to the page's own: a, b, c, d, e, f. */
  readonly matrix: Matrix;
  /** In the page's own space. */
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const kinds = { text: 1, form: 5 };
const maxDepth = 8;
const name = "ActualText\0";

/** What the first matrix does, and then the second one. */
function multiply([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** The clusters of a page by the addresses of the text objects that draw them. */
export function findClusters(pdfium: Pdfium, page: number): ReadonlyMap<number, Cluster> {
  const { api } = pdfium;
  const clusterOf = new Map<number, Cluster>();
  const known = new Map<number, Cluster | undefined>();
  const key = pdfium.allocate(48);
  const length = key + 12;
  const bounds = key + 16;
  pdfium.heap().set(new TextEncoder().encode(name), key);
  const find = (mark: number, matrix: Matrix): Cluster | undefined => {
    if (known.has(mark)) return known.get(mark);
    const isTold = api.FPDFPageObjMark_GetParamStringValue(mark, key, 0, 0, length) !== 0;
    const cluster = isTold
      ? { mark, matrix, left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
      : undefined;
    known.set(mark, cluster);
    return cluster;
  };
  const numbersAt = (address: number, count: number): number[] =>
    Array.from(pdfium.numbers().subarray(address >>> 2, (address >>> 2) + count));
  const addText = (object: number, matrix: Matrix): void => {
    for (let index = api.FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
      const cluster = find(api.FPDFPageObj_GetMark(object, index), matrix);
      if (!cluster) continue;
      clusterOf.set(object, cluster);
      if (api.FPDFPageObj_GetBounds(object, bounds, bounds + 4, bounds + 8, bounds + 12) === 0) return;
      const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(bounds, 4);
      if (left >= right || bottom >= top) return;
      for (const [x, y] of [
        [left, bottom],
        [right, bottom],
        [left, top],
        [right, top],
      ] as const) {
        const [, , , , onPageX, onPageY] = multiply([1, 0, 0, 1, x, y], matrix);
        cluster.left = Math.min(cluster.left, onPageX);
        cluster.bottom = Math.min(cluster.bottom, onPageY);
        cluster.right = Math.max(cluster.right, onPageX);
        cluster.top = Math.max(cluster.top, onPageY);
      }
      return;
    }
  };
  const look = (object: number, kind: number, depth: number, matrix: Matrix): void => {
    if (kind === kinds.text) addText(object, matrix);
    if (kind !== kinds.form || depth >= maxDepth) return;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
      api.FPDFPageObj_GetMatrix(object, bounds) === 0 ? identity : numbersAt(bounds, 6);
    const inner = multiply([a, b, c, d, e, f], matrix);
    const count = api.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) {
      const part = api.FPDFFormObj_GetObject(object, index);
      look(part, api.FPDFPageObj_GetType(part), depth + 1, inner);
    }
  };
  const { count, addresses, kinds: kindsOf } = listPageObjects(pdfium, page);
  for (let index = 0; index < count; index += 1)
    look(addresses[index] ?? 0, kindsOf[index] ?? 0, 0, identity);
  pdfium.release(key);
  return clusterOf;
}
