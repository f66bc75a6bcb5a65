import type { Metadata } from "sharp";

const turns: Readonly<Record<string, number>> = { 3: 180, 6: 90, 8: 270 };

/** Clockwise turn that only a picture's XMP asks for, in degrees; the engine itself follows EXIF alone. */
export function xmpTurn({ orientation, xmpAsString }: Pick<Metadata, "orientation" | "xmpAsString">): number {
  if (orientation !== undefined || xmpAsString === undefined) return 0;
  const value = /\btiff:Orientation(?:="|>)\s*([1-8])/u.exec(xmpAsString)?.[1];
  return (value === undefined ? undefined : turns[value]) ?? 0;
}
