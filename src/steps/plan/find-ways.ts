import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { chooseForm } from "./choose-form.ts";
import { findFileWay } from "./find-file-way.ts";
import { findSoundWays } from "./find-sound-ways.ts";
import type { PageWay } from "./page-unit.ts";
import { planPictures } from "./plan-pictures.ts";

/** Tokens assumed of a page whose words are not known yet. */
const unreadTextTokens = 900;
/** Sources whose characters are those of the document, not a reading of its pixels. */
const exactSources: ReadonlySet<PageText["textSource"]> = new Set([
  "text-layer",
  "mixed",
  "text",
  "subtitle",
]);

/** True for a page whose pictures lack letters, because its file does not hold the font: its text says more. */
function lacksLetters(text: PageText | undefined): boolean {
  return text?.warnings.some(({ code }) => code === "page.missing-font") ?? false;
}

function imageWay(page: Page, capabilities: Capabilities): PageWay | undefined {
  const capability = capabilities.input.image;
  const form = capability && chooseForm(capability);
  if (page.unit === "none" || !capability || !form) return undefined;
  const pictures = planPictures(page, capability, form);
  const tokens = pictures.reduce((sum, picture) => sum + picture.tokens, 0);
  const recipes = pictures.map(({ recipe }) => recipe);
  return recipes.length === 0 ? undefined : { recipes, tokens, mediaTokens: tokens };
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
 * it, as a picture alone, as text alone. Pictures that lack letters are for models that take no text.
 */
export function findWays(
  document: Document,
  page: Page,
  texts: ReadonlyMap<number, PageText> | undefined,
  capabilities: Capabilities,
  passUrls = false,
): PageWay[] {
  if (page.unit === "none" && page.time) return findSoundWays([page], texts, capabilities);
  const text = texts?.get(page.index);
  const words = textWay(page, text, capabilities);
  if (page.unit === "none" && words) return [words];
  // A frame cannot be split off its film.
  const inFile = page.time ? undefined : findFileWay(document, page.file, page, capabilities, passUrls);
  // A model that opens the file itself gets the page's text beside its picture.
  const inside = estimateTokens(text?.text ?? "");
  const file = inFile && {
    ...inFile,
    tokens: inFile.tokens + inside,
    mediaTokens: inFile.tokens + inside,
  };
  if (words && lacksLetters(text)) return [file, words].filter((way) => way !== undefined);
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
