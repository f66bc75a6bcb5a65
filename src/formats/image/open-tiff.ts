import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { loadSharp } from "../../media/load-sharp.ts";
import { describeSamples } from "../../media/tiff/describe-samples.ts";
import { isOddTiff } from "../../media/tiff/is-odd-tiff.ts";
import { listTiffPages } from "../../media/tiff/list-tiff-pages.ts";
import type { TiffPage } from "../../media/tiff/list-tiff-pages.ts";
import { plainTiff } from "../../media/tiff/plain-tiff.ts";
import { singleTiff } from "../../media/tiff/single-tiff.ts";
import { tiffTags } from "../../media/tiff/tiff-tags.ts";
import type { FormatContext, FormatInput, FormatPage, OpenFile } from "../../ports/format.ts";
import { checkSize } from "./check-size.ts";
import { openPicture } from "./open-picture.ts";
import { pictureError } from "./picture-error.ts";
import { tooManyPages } from "./too-many-pages.ts";

/** Bytes of samples that are unpacked at once. */
const maxSampleBytes = 400_000_000;
/** Clockwise turn of each orientation. */
const turns: readonly number[] = [0, 0, 0, 180, 180, 90, 90, 270, 270];

function checkPage(page: TiffPage, name: string, { limits }: FormatContext): void {
  const found = describeSamples(page);
  checkSize(found, name, limits);
  const { width, height, samples, bits } = found;
  if (!isOddTiff(page) || (width * height * samples * bits) / 8 <= maxSampleBytes) return;
  throw new GleanerError("input.too-large", {
    what: `Cannot read ${name}`,
    seen: `a picture in it has ${width} x ${height} pixels of ${samples} samples of ${bits} bits, more than are unpacked at once`,
    hint: "Save it with 8 bits a sample.",
    where: { source: name },
  });
}

/** A picture that the engine takes for something else, as a PNG that it knows. Throws the `input.*` errors of a picture. */
async function pack(
  page: TiffPage,
  input: FormatInput,
  { limits, signal }: FormatContext,
): Promise<FormatInput> {
  const deadline = performance.now() + limits.pageTimeoutMs;
  const check = (): void => {
    signal?.throwIfAborted();
    if (performance.now() > deadline) throw new Error("timeout: unpacking took too long");
  };
  try {
    const plain = await plainTiff(input.bytes, page, check);
    const sharp = await loadSharp();
    const upright = sharp(plain, { limitInputPixels: false }).autoOrient().flatten({ background: "#ffffff" });
    const bytes = await upright.toColourspace("srgb").png({ compressionLevel: 1 }).toBuffer();
    return { ...input, bytes, mediaType: "image/png" };
  } catch (error) {
    signal?.throwIfAborted();
    throw pictureError(error, input, limits);
  }
}

async function openOne(page: TiffPage, input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const alone = isOddTiff(page)
    ? await pack(page, input, context)
    : { ...input, bytes: singleTiff(input.bytes, page) };
  return await openPicture(alone, context);
}

function toPage(page: TiffPage, index: number): FormatPage {
  const { width, height } = describeSamples(page);
  const rotation = turns[page.tags.get(tiffTags.orientation)?.[0] ?? 1] ?? 0;
  const isTurned = rotation % 180 !== 0;
  return {
    pageNumber: index + 1,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    unit: "pixel",
    rotation,
  };
}

/** Pages that are decoded one at a time, each as a file of its own. */
function openEach(pages: readonly TiffPage[], input: FormatInput, context: FormatContext): OpenFile {
  let latest: { readonly page: number; readonly opening: Promise<OpenFile> } | undefined;
  const open = async (page: number): Promise<OpenFile> => {
    const found = pages[page];
    if (!found) throw new RangeError(`no page ${page}`);
    if (latest?.page !== page) latest = { page, opening: openOne(found, input, context) };
    return await latest.opening;
  };
  return {
    pages: pages.map(toPage),
    attachments: [],
    metadata: {},
    warnings: [],
    async read(page) {
      try {
        const opened = await open(page);
        const text = await opened.read(0);
        const own = opened.warnings.map(({ code, message }) => ({ code, message }));
        return { ...text, page, warnings: [...text.warnings, ...own] };
      } catch (error) {
        context.signal?.throwIfAborted();
        if (!isGleanerError(error) || error.code === "options.missing-package") throw error;
        const message = "The picture could not be decoded or read. Save or transfer it again.";
        const warnings = [{ code: "page.failed", message }];
        const none = { text: "", words: [], lines: [], unreadRegions: [], textSource: "none" } as const;
        return { ...none, page, status: "failed", warnings };
      }
    },
    async render(request) {
      const opened = await open(request.page);
      return { ...(await opened.render({ ...request, page: 0 })), page: request.page };
    },
    close: async () => undefined,
  };
}

/**
 * Opens a TIFF. Pictures whose samples the engine takes for something else, or refuses (Lab, floating point, spot colours), are
 * unpacked here. Throws the `input.*` errors of a picture.
 */
export async function openTiff(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const { bytes, name } = input;
  const { maxPages } = context.limits;
  const pages = listTiffPages(bytes, maxPages + 1);
  const [first] = pages ?? [];
  if (!pages?.some(isOddTiff) || !first) return await openPicture(input, context);
  if (pages.length > maxPages) throw tooManyPages(name, pages.length, maxPages);
  for (const page of pages) checkPage(page, name, context);
  return pages.length === 1 ? await openOne(first, input, context) : openEach(pages, input, context);
}
