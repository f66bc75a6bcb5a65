import type { JsonObject } from "./json-object.ts";
import { numberOf } from "./number-of.ts";

/** Boxes are whole numbers: pages measured in points are made larger to keep their precision, pictures stay as they are. */
const minimumSide = 2000;

/** A page in pixels. */
export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** How large the page of `ocr` data at an index is drawn. */
export function measureSheet(page: JsonObject, index: number): Sheet {
  const width = numberOf(page["width"]) ?? 1;
  const height = numberOf(page["height"]) ?? 1;
  const factor = Math.max(1, minimumSide / Math.max(width, height, 1));
  const scale = page["unit"] === "pixel" ? 1 : factor;
  const number = numberOf(page["pageNumber"]) ?? index + 1;
  return { number, width: Math.round(width * scale), height: Math.round(height * scale) };
}
