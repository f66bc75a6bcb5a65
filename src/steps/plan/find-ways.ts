import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Recipe } from "../../document/recipe.ts";
import { defaults } from "../../options/defaults.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { chooseForm } from "./choose-form.ts";
import { estimatePageTokens } from "./estimate-page-tokens.ts";
import { findFileWay } from "./find-file-way.ts";
import type { PageWay } from "./page-unit.ts";

type ImageRecipe = Extract<Recipe, { readonly type: "image" }>;

/** Tokens assumed of a page whose words are not known yet. */
const unreadTextTokens = 900;
/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;
const imageTypes = ["image/jpeg", "image/png", "image/webp"] as const;
/** Sources whose characters are those of the document, not a reading of its pixels. */
const exactSources: ReadonlySet<PageText["textSource"]> = new Set([
  "text-layer",
  "mixed",
  "text",
  "subtitle",
]);

function imageWay(page: Page, capabilities: Capabilities): PageWay | undefined {
  const capability = capabilities.input.image;
  const form = capability && chooseForm(capability);
  const mediaType = imageTypes.find((type) => capability?.mediaTypes.includes(type));
  if (page.unit === "none" || !capability || !form || !mediaType) return undefined;
  const maxEdge = capability.maxEdge ?? defaults.render.maxEdge;
  const maxBytes =
    capability.maxBytes === undefined ? undefined : Math.floor(capability.maxBytes / base64Growth);
  const recipe: ImageRecipe = {
    type: "image",
    page: page.index,
    mediaType,
    maxEdge,
    form,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  };
  const tokens = estimatePageTokens(capability, page, maxEdge);
  return { recipes: [recipe], tokens, mediaTokens: tokens };
}

function textWay(page: Page, text: PageText | undefined, capabilities: Capabilities): PageWay | undefined {
  if (!capabilities.input.text || (text && text.text.trim() === "")) return undefined;
  const isOcr = text !== undefined && !exactSources.has(text.textSource);
  return {
    recipes: [{ type: "text", page: page.index }],
    tokens: text ? estimateTokens(text.text) : unreadTextTokens,
    mediaTokens: 0,
    ...(isOcr ? { isOcrOnly: true } : {}),
  };
}

/**
 * Every way in which a model can take one page, best first: inside its file (by its address where that is allowed), as a picture with its exact text beside
 * it, as a picture alone, as text alone.
 */
export function findWays(
  document: Document,
  page: Page,
  text: PageText | undefined,
  capabilities: Capabilities,
  passUrls = false,
): PageWay[] {
  const words = textWay(page, text, capabilities);
  if (page.unit === "none" && words) return [words];
  const inFile = findFileWay(document, page.file, page, capabilities, passUrls);
  // A model that opens the file itself gets the page's text beside its picture.
  const inside = estimateTokens(text?.text ?? "");
  const file = inFile && {
    ...inFile,
    tokens: inFile.tokens + inside,
    mediaTokens: inFile.tokens + inside,
  };
  const image = imageWay(page, capabilities);
  const isExact = text !== undefined && words !== undefined && !words.isOcrOnly;
  const both =
    image && isExact
      ? {
          recipes: [...words.recipes, ...image.recipes],
          tokens: words.tokens + image.tokens,
          mediaTokens: image.tokens,
        }
      : undefined;
  return [file, both, image, words].filter((way) => way !== undefined);
}
