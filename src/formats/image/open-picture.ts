import pLimit from "p-limit";
import type { PageText } from "../../document/page-text.ts";
import type { RenderRequest } from "../../document/render-request.ts";
import type { Rendering } from "../../document/rendering.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { cutRegion } from "../../media/cut-region.ts";
import { decodePixels } from "../../media/decode-pixels.ts";
import { encodePicture } from "../../media/encode-picture.ts";
import { defaults } from "../../options/defaults.ts";
import { startPipeline } from "../../media/start-pipeline.ts";
import type { Picture } from "../../media/picture.ts";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { chooseFailOn } from "./choose-fail-on.ts";
import { listPages } from "./list-pages.ts";
import type { PicturePages } from "./list-pages.ts";
import { pictureError } from "./picture-error.ts";
import { readPicture } from "./read-picture.ts";

/** Pictures that take hundreds of megabytes to decode come one after the other, whatever number of documents is open. */
const heavyLane = pLimit(1);

function listWarnings(name: string, frames: number, failOn: Picture["failOn"]): OpenFile["warnings"] {
  const warnings = [];
  if (failOn === "none") {
    const message = `${name} is damaged or cut off; what is left of the picture was read. Transfer it again to have all of it.`;
    warnings.push({ code: "input.damaged", message, pageNumber: 1 });
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
  const inLane = async <T>(work: () => Promise<T>): Promise<T> =>
    found.isHeavy ? await heavyLane(work) : await work();
  try {
    found = await listPages(input, limits);
    const { turn, format } = found;
    failOn = await inLane(() => chooseFailOn({ ...base, page: 0, turn }, format));
  } catch (error) {
    throw isGleanerError(error) ? error : pictureError(error, input, limits);
  }
  const { pages, frames, turn } = found;

  async function draw(request: RenderRequest): Promise<Rendering> {
    const { page, mediaType, orLossless, maxEdge, region, quality = defaults.render.quality } = request;
    const upright = await startPipeline({ ...base, page, turn, failOn });
    const { width = 0, height = 0 } = pages[page] ?? {};
    const pipeline = region ? cutRegion(upright, region, { width, height }) : upright;
    const encoded = await encodePicture(pipeline, {
      mediaType,
      quality,
      ...(maxEdge === undefined ? {} : { maxEdge }),
      ...(orLossless === undefined ? {} : { orLossless }),
    });
    return { page, ...encoded, ...(region ? { region } : {}) };
  }

  return {
    pages,
    attachments: [],
    metadata: {},
    warnings: listWarnings(name, frames, failOn),
    async read(page): Promise<PageText> {
      const { width = 0, height = 0 } = pages[page] ?? {};
      const pixels = () => inLane(() => decodePixels({ ...base, page, turn, failOn }, width, height));
      return await readPicture(page, pixels, context);
    },
    async render(request) {
      try {
        return await inLane(() => draw(request));
      } catch (error) {
        throw error instanceof GleanerError ? error : pictureError(error, input, limits);
      }
    },
    close: async () => undefined,
  };
}
