import type { Metadata } from "sharp";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { readHeader } from "../../media/read-header.ts";
import { xmpTurn } from "../../media/xmp-turn.ts";
import type { FormatInput, FormatLimits, FormatPage } from "../../ports/format.ts";
import { checkPng } from "./check-png.ts";
import { checkSize } from "./check-size.ts";
import { countPngFrames } from "./count-png-frames.ts";
import { listTiffDirectories } from "./list-tiff-directories.ts";
import { tooManyPages } from "./too-many-pages.ts";

/** Clockwise turn that each EXIF orientation asks for; mirrored ones are mirrored besides. */
const turns: readonly number[] = [0, 0, 0, 180, 180, 90, 90, 270, 270];

/** Pixels from which a progressive picture takes hundreds of megabytes to decode. */
const heavyPixels = 24_000_000;

/** What is asked of the header of each page; a TIFF's directory says as much. */
type PageHeader = Pick<Metadata, "width" | "height" | "pageHeight" | "orientation" | "xmpAsString">;

function checkHeader(header: PageHeader, name: string, limits: FormatLimits): void {
  const where = { source: name };
  const height = header.pageHeight ?? header.height;
  if (!(header.width > 0 && height > 0)) {
    throw new GleanerError("input.corrupt", {
      what: `Cannot read ${name}`,
      seen: "it has no pixels",
      hint: "Save it again.",
      where,
    });
  }
  checkSize({ width: header.width, height }, name, limits);
}

function toPage(header: PageHeader, pageNumber: number): FormatPage {
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
  /** Its decoder holds all pixels at once, however small the result is. */
  readonly isHeavy: boolean;
  /** Degrees clockwise to turn besides what EXIF asks for. */
  readonly turn: number;
}

/**
 * Every picture of a TIFF is a page; of an animation only the first frame is one. Reads headers only.
 * Throws `input.too-large`, `input.corrupt`, `input.unsupported-type`, and what the engine throws.
 */
export async function listPages({ bytes, name }: FormatInput, limits: FormatLimits): Promise<PicturePages> {
  checkPng(bytes, name);
  const first = await readHeader(bytes);
  checkHeader(first, name, limits);
  const count = first.format === "png" ? countPngFrames(bytes) : (first.pages ?? 1);
  const isHeavy = first.isProgressive && first.width * first.height > heavyPixels;
  const common = { format: first.format, turn: xmpTurn(first), isHeavy };
  if (first.format !== "tiff") return { pages: [toPage(first, 1)], frames: count, ...common };
  if (count > limits.maxPages) throw tooManyPages(name, count, limits.maxPages);
  const pages = [toPage(first, 1)];
  const directories = count > 1 ? listTiffDirectories(bytes, count) : undefined;
  for (let page = 1; page < count; page += 1) {
    const header = directories?.[page] ?? (await readHeader(bytes, page));
    checkHeader(header, name, limits);
    pages.push(toPage(header, page + 1));
  }
  return { pages, frames: 1, ...common };
}
