import type { Json } from "../document/json.ts";
import type { Sheet } from "./measure-sheet.ts";
import { numberOf } from "./number-of.ts";

/** The corners of a box of 0..1 in pixels: left, top, right, bottom; undefined where there is no box. */
export function placeOnSheet(
  box: Json | undefined,
  sheet: Sheet,
): readonly [left: number, top: number, right: number, bottom: number] | undefined {
  if (typeof box !== "object" || box === null || Array.isArray(box)) return undefined;
  const at = (side: string): number => numberOf((box as { readonly [key: string]: Json })[side]) ?? 0;
  const [x, y, width, height] = [at("x"), at("y"), at("width"), at("height")];
  return [
    Math.round(x * sheet.width),
    Math.round(y * sheet.height),
    Math.round((x + width) * sheet.width),
    Math.round((y + height) * sheet.height),
  ];
}
