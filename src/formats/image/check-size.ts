import { GleanerError } from "../../errors/gleaner-error.ts";
import type { FormatLimits } from "../../ports/format.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Throws `input.too-large` for more pixels than the limit, before any of them is decoded. */
export function checkSize({ width, height }: Size, name: string, { maxPixels }: FormatLimits): void {
  if (width * height <= maxPixels) return;
  throw new GleanerError("input.too-large", {
    what: `Cannot read ${name}`,
    seen: `it has ${width} x ${height} pixels, more than the limit of ${maxPixels}`,
    hint: "Raise `limits.maxPixels`, or save it smaller.",
    where: { source: name, option: "limits.maxPixels" },
  });
}
