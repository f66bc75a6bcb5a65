import type { PageText } from "../../document/page-text.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { decodePixels } from "../../media/decode-pixels.ts";
import { encodePicture } from "../../media/encode-picture.ts";
import { defaults } from "../../options/defaults.ts";
import { startPipeline } from "../../media/picture.ts";
import type { Picture } from "../../media/picture.ts";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { listPages } from "./list-pages.ts";
import type { PicturePages } from "./list-pages.ts";
import { pictureError } from "./picture-error.ts";
import { readPicture } from "./read-picture.ts";

/** A picture is decoded once, small, to know whether it is whole: decoders shrink while they read. */
const trialEdge = 64;

async function isDecodable(
  picture: Picture,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: unknown }> {
  try {
    const pipeline = await startPipeline(picture);
    await pipeline.resize(trialEdge, trialEdge, { fit: "inside", withoutEnlargement: true }).raw().toBuffer();
    return { ok: true };
  } catch (error) {
    return { ok: false, error };
  }
}

/** `truncated` for a whole picture, `none` for a damaged one of which something is left; throws for one of which nothing is. */
async function chooseFailOn(picture: Omit<Picture, "failOn">): Promise<Picture["failOn"]> {
  const strict = await isDecodable({ ...picture, failOn: "truncated" });
  if (strict.ok) return "truncated";
  if (strict.error instanceof Error && strict.error.message.startsWith("timeout:")) throw strict.error;
  const lenient = await isDecodable({ ...picture, failOn: "none" });
  if (!lenient.ok) throw lenient.error;
  return "none";
}

function listWarnings(name: string, frames: number, failOn: Picture["failOn"]): OpenFile["warnings"] {
  const warnings = [];
  if (failOn === "none") {
    const message = `${name} is damaged or cut off; what is left of the picture was read. Transfer it again to have all of it.`;
    warnings.push({ code: "damaged", message, pageNumber: 1 });
  }
  if (frames > 1)
    warnings.push({
      code: "image.animated",
      message: `Only the first of ${frames} frames of ${name} is used.`,
    });
  return warnings;
}

/** Opens a picture of any kind that the engine decodes. Throws the `input.*` errors of a picture. */
export async function openPicture(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const { bytes, name } = input;
  const { limits } = context;
  const base = { bytes, maxPixels: limits.maxPixels, timeoutMs: limits.pageTimeoutMs };
  let found: PicturePages;
  let failOn: Picture["failOn"];
  try {
    found = await listPages(input, limits);
    failOn = await chooseFailOn({ ...base, page: 0 });
  } catch (error) {
    throw isGleanerError(error) ? error : pictureError(error, name, limits);
  }
  const { pages, frames } = found;
  return {
    pages,
    attachments: [],
    metadata: {},
    warnings: listWarnings(name, frames, failOn),
    async read(page): Promise<PageText> {
      const { width = 0, height = 0 } = pages[page] ?? {};
      const pixels = () => decodePixels({ ...base, page, failOn }, width, height);
      return await readPicture(page, pixels, context);
    },
    async render({ page, mediaType, maxEdge, quality = defaults.render.quality }) {
      try {
        const pipeline = await startPipeline({ ...base, page, failOn });
        const request = { mediaType, quality, ...(maxEdge === undefined ? {} : { maxEdge }) };
        return { page, mediaType, ...(await encodePicture(pipeline, request)) };
      } catch (error) {
        throw error instanceof GleanerError ? error : pictureError(error, name, limits);
      }
    },
    close: async () => undefined,
  };
}
