import type { TiffPage } from "./list-tiff-pages.ts";
import { tiffTags } from "./tiff-tags.ts";

/** How the samples of a picture in a TIFF are stored, and what they mean. */
export interface TiffSamples {
  readonly width: number;
  readonly height: number;
  /** Of a sample. */
  readonly bits: number;
  readonly format: "unsigned" | "signed" | "float";
  /** A pixel's, extra ones included. */
  readonly samples: number;
  readonly meaning: "gray" | "white-is-zero" | "rgb" | "cmyk" | "ycc" | "lab" | "icc-lab" | "other";
  /** Samples that make up the colour. */
  readonly colours: number;
  /** Place of the transparency among the samples, and whether colours were multiplied by it. */
  readonly alpha?: { readonly at: number; readonly isMultiplied: boolean };
  readonly isPlanar: boolean;
  readonly compression: number;
  /** 1: none, 2: differences to the pixel before, 3: of floating point. */
  readonly predictor: number;
  /** Pixels of a row that are packed together: all, or those of a tile. */
  readonly runPixels: number;
}

const meanings: Readonly<Record<number, TiffSamples["meaning"]>> = {
  0: "white-is-zero",
  1: "gray",
  2: "rgb",
  5: "cmyk",
  6: "ycc",
  8: "lab",
  9: "icc-lab",
};
const colourCounts = {
  gray: 1,
  "white-is-zero": 1,
  rgb: 3,
  cmyk: 4,
  ycc: 3,
  lab: 3,
  "icc-lab": 3,
  other: 1,
} as const;
const formats: Readonly<Record<number, TiffSamples["format"]>> = { 2: "signed", 3: "float" };

/** Reads the tags that say how the samples of a picture are stored. */
export function describeSamples({ tags }: TiffPage): TiffSamples {
  const first = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;
  const meaning = meanings[first(tiffTags.meaning, -1)] ?? "other";
  const samples = first(tiffTags.samples, 1);
  const colours = colourCounts[meaning];
  const extras = tags.get(tiffTags.extras) ?? [];
  // 1: multiplied, 2: not; all others mean something else, such as a spot colour.
  const alpha = extras.findIndex((extra) => extra === 1 || extra === 2);
  return {
    width: first(tiffTags.width, 0),
    height: first(tiffTags.height, 0),
    bits: first(tiffTags.bits, 1),
    format: formats[first(tiffTags.format, 1)] ?? "unsigned",
    samples,
    meaning,
    colours,
    ...(alpha < 0 ? {} : { alpha: { at: colours + alpha, isMultiplied: extras[alpha] === 1 } }),
    isPlanar: first(tiffTags.planes, 1) === 2 && samples > 1,
    compression: first(tiffTags.compression, 1),
    predictor: first(tiffTags.predictor, 1),
    runPixels: first(tiffTags.tileWidth, first(tiffTags.width, 0)),
  };
}
