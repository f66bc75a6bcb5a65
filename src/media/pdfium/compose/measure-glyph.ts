import type { Glyphs } from "./glyphs.ts";
import type { TextObjects } from "./text-objects.ts";

/** Advance of an item in thousandths of the size; 0 for a move of the pen. */
export function measureGlyph(objects: TextObjects, glyphs: Glyphs, item: number): number {
  const glyph = objects.glyphs[item] ?? -1;
  return glyph < 0 ? 0 : (glyphs.widths[glyph] ?? 0);
}
