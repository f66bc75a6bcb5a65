import type { OpenDocument } from "../../document/open-document.ts";
import type { Part } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { Rendering } from "../../document/rendering.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import { bytesPart } from "./bytes-part.ts";

type ImageRecipe = Extract<Recipe, { readonly type: "image" }>;

/** Below this quality letters get halos; from there on the picture is made smaller instead. */
const minQuality = 50;
const qualityStep = 15;
const edgeStep = 0.8;
/** No page can be read on a smaller picture. */
const minEdge = 64;

async function renderWithin(recipe: ImageRecipe, document: OpenDocument): Promise<Rendering> {
  const { page, region, mediaType, orLossless, maxBytes = Infinity } = recipe;
  const shown = { page, mediaType, ...(region ? { region } : {}) };
  let { maxEdge } = recipe;
  let quality: number = defaults.render.quality;
  let lossless = orLossless ? { orLossless } : undefined;
  for (;;) {
    const rendering = await document.render({ ...shown, ...lossless, maxEdge, quality });
    if (rendering.bytes.byteLength <= maxBytes) return rendering;
    // What does not fit without loss is sent with loss before it is sent smaller.
    const mayBeLossless = lossless && (orLossless === mediaType || rendering.mediaType !== mediaType);
    lossless = undefined;
    if (mayBeLossless) continue;
    if (mediaType !== "image/png" && quality > minQuality) {
      quality = Math.max(minQuality, quality - qualityStep);
      continue;
    }
    // A picture below the edge asked for was not shrunk by it, so the next step starts from what came out.
    maxEdge = Math.floor(Math.min(maxEdge, Math.max(rendering.width, rendering.height)) * edgeStep);
    if (maxEdge >= minEdge) continue;
    throw new GleanerError("plan.unsupported", {
      what: `Cannot make a picture of page ${page + 1}`,
      seen: `even at ${minEdge} pixels it has more than the ${maxBytes} bytes that the model takes`,
      hint: "Choose a model that takes larger pictures.",
    });
  }
}

/** A page, or a region of it, as an encoded picture, shrunk until it fits into the recipe's `maxBytes`. */
export async function prepareImage(recipe: ImageRecipe, document: OpenDocument): Promise<Part> {
  const { bytes, mediaType, region } = await renderWithin(recipe, document);
  const page = document.document.pages[recipe.page];
  const part = {
    type: "image",
    mediaType,
    form: recipe.form,
    ...(page ? { file: page.file } : {}),
    ...(page?.pageNumber === undefined ? {} : { pageNumber: page.pageNumber }),
    ...(region ? { region } : {}),
    ...(recipe.excerpt ? { excerpt: recipe.excerpt } : {}),
    ...(page?.time ? { time: page.time } : {}),
  } as const;
  return bytesPart(part, bytes);
}
