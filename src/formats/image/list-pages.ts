import type { Metadata } from "sharp";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { readHeader } from "../../media/read-header.ts";
import { xmpTurn } from "../../media/xmp-turn.ts";
import type { FormatInput, FormatLimits, FormatPage } from "../../ports/format.ts";

/** Clockwise turn that each EXIF orientation asks for; mirrored ones are mirrored besides. */
const turns: readonly number[] = [0, 0, 0, 180, 180, 90, 90, 270, 270];

function checkHeader(header: Metadata, name: string, limits: FormatLimits): void {
  const where = { source: name };
  if (header.format === "heif" && header.compression === "hevc") {
    throw new GleanerError("input.unsupported-type", {
      what: `Cannot read ${name}`,
      seen: "it is a HEIC photo, which the image decoders here do not open",
      hint: "Save it as JPEG, or set the phone to the most compatible format.",
      where,
    });
  }
  const height = header.pageHeight ?? header.height;
  if (!(header.width > 0 && height > 0)) {
    throw new GleanerError("input.corrupt", {
      what: `Cannot read ${name}`,
      seen: "it has no pixels",
      hint: "Save it again.",
      where,
    });
  }
  if (header.width * height > limits.maxPixels) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name}`,
      seen: `it has ${header.width} x ${height} pixels, more than the limit of ${limits.maxPixels}`,
      hint: "Raise `limits.maxPixels`, or save it smaller.",
      where: { ...where, option: "limits.maxPixels" },
    });
  }
}

function toPage(header: Metadata, pageNumber: number): FormatPage {
  const height = header.pageHeight ?? header.height;
  const rotation = turns[header.orientation ?? 1] || xmpTurn(header);
  const isTurned = rotation % 180 !== 0;
  return {
    pageNumber,
    width: isTurned ? height : header.width,
    height: isTurned ? header.width : height,
    unit: "pixel",
    rotation,
  };
}

export interface PicturePages {
  readonly pages: readonly FormatPage[];
  /** Pictures that the file holds beside the one that is used: frames of an animation. */
  readonly frames: number;
  readonly format: Metadata["format"];
  /** Degrees clockwise to turn besides what EXIF asks for. */
  readonly turn: number;
}

/**
 * Every picture of a TIFF is a page; of an animation only the first frame is one. Reads headers only.
 * Throws `input.too-large`, `input.corrupt`, `input.unsupported-type`, and what the engine throws.
 */
export async function listPages({ bytes, name }: FormatInput, limits: FormatLimits): Promise<PicturePages> {
  const first = await readHeader(bytes);
  checkHeader(first, name, limits);
  const count = first.pages ?? 1;
  const common = { format: first.format, turn: xmpTurn(first) };
  if (first.format !== "tiff") return { pages: [toPage(first, 1)], frames: count, ...common };
  if (count > limits.maxPages) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name}`,
      seen: `it has ${count} pages, more than the limit of ${limits.maxPages}`,
      hint: "Raise `limits.maxPages`, or split the file.",
      where: { source: name, option: "limits.maxPages" },
    });
  }
  const pages = [toPage(first, 1)];
  for (let page = 1; page < count; page += 1) {
    const header = await readHeader(bytes, page);
    checkHeader(header, name, limits);
    pages.push(toPage(header, page + 1));
  }
  return { pages, frames: 1, ...common };
}
