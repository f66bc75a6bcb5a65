import type { Pdfium } from "../boot-pdfium.ts";
import type { Edges } from "./drawn-areas.ts";
import { lookLayout } from "./look-layout.ts";

/** The bounds of an object in the space that it stands in. */
export function readBounds(pdfium: Pdfium, object: number): Edges {
  const numbers = pdfium.numbers();
  const at = (object >>> 2) + lookLayout.object.bounds;
  return {
    left: numbers[at] ?? 0,
    bottom: numbers[at + 1] ?? 0,
    right: numbers[at + 2] ?? 0,
    top: numbers[at + 3] ?? 0,
  };
}
