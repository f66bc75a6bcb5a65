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
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import type { PixelImage } from "../../ports/pixel-reader.ts";
import { chooseFailOn } from "./choose-fail-on.ts";
import type { Soundness } from "./choose-fail-on.ts";
import { isWhole } from "./is-whole.ts";
import { listPages } from "./list-pages.ts";
import type { PicturePages } from "./list-pages.ts";
import { pictureError } from "./picture-error.ts";
import { readPicture } from "./read-picture.ts";
import { tellsOfLostPixels } from "./tells-of-lost-pixels.ts";

/** Pictures that take hundreds of megabytes to decode come one after the other, whatever number of documents is open. */
const heavyLane = pLimit(1);

/** Pixels from which a picture is believed to be whole by its structure. */
const untriedPixels = 2_000_000;

const untried: Soundness = { failOn: "truncated", isDamaged: false };

/** Bytes of a pixel above which a JPEG is a photo for sure: flat areas take next to none. */
const photoDensity = 0.12;

function countPixels({ pages: [first] }: PicturePages): number {
  return first ? first.width * first.height : 0;
}

function damaged(name: string): OpenFile["warnings"][number] {
  const message = `${name} is damaged or cut off; what is left of it was read. Transfer it again to have all of it.`;
  return { code: "input.damaged", message, pageNumber: 1 };
}

function listWarnings(name: string, frames: number, isDamaged: boolean): OpenFile["warnings"] {
  const warnings = isDamaged ? [damaged(name)] : [];
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
  let soundness: Soundness;
  const inLane = async <T>(work: () => Promise<T>): Promise<T> =>
    found.isHeavy ? await heavyLane(work) : await work();
  try {
    found = await listPages(input, limits);
    const { turn, format } = found;
    // Of a large picture, a trial would cost as much as the work itself.
    const isTried = countPixels(found) < untriedPixels || !isWhole(bytes, format);
    soundness = isTried
      ? await inLane(() => chooseFailOn({ ...base, page: 0, turn }, format, found.pages.length))
      : untried;
  } catch (error) {
    throw isGleanerError(error) ? error : pictureError(error, input, limits);
  }
  const { pages, frames, turn, format } = found;
  const { failOn, isDamaged } = soundness;
  const isPhoto = format === "jpeg" && bytes.byteLength > photoDensity * countPixels(found);

  async function draw(request: RenderRequest): Promise<Rendering> {
    const { page, mediaType, orLossless, maxEdge, region, quality = defaults.render.quality } = request;
    const upright = await startPipeline({ ...base, page, turn, failOn });
    const { width = 0, height = 0 } = pages[page] ?? {};
    const pipeline = region ? cutRegion(upright, region, { width, height }) : upright;
    const encoded = await encodePicture(pipeline, {
      mediaType,
      quality,
      ...(maxEdge === undefined ? {} : { maxEdge }),
      ...(orLossless === undefined || isPhoto ? {} : { orLossless }),
    });
    return { page, ...encoded, ...(region ? { region } : {}) };
  }

  return {
    pages,
    attachments: [],
    metadata: {},
    warnings: listWarnings(name, frames, isDamaged),
    async read(page): Promise<PageText> {
      const { width = 0, height = 0 } = pages[page] ?? {};
      const picture = { ...base, page, turn, failOn };
      let isLost = false;
      const decode = async (): Promise<PixelImage> => {
        if (soundness !== untried || format !== "jpeg") return await decodePixels(picture, width, height);
        try {
          return await decodePixels({ ...picture, failOn: "warning" }, width, height);
        } catch (error) {
          isLost = tellsOfLostPixels(error);
          return await decodePixels(picture, width, height);
        }
      };
      const text = await readPicture(page, () => inLane(decode), context);
      const { code, message } = damaged(name);
      return isLost ? { ...text, warnings: [...text.warnings, { code, message }] } : text;
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
