import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { PartType } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { chooseForm } from "./choose-form.ts";
import { estimatePageTokens } from "./estimate-page-tokens.ts";
import type { PageWay } from "./page-unit.ts";

type FilePartType = Exclude<PartType, "text">;

/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;

function partTypeOf(mediaType: string): FilePartType {
  const family = mediaType.split("/")[0];
  return family === "image" || family === "audio" || family === "video" ? family : "document";
}

/** A page inside its file, or a file without pages, where the model opens such files itself. */
export function findFileWay(
  document: Document,
  file: number,
  page: Page | undefined,
  capabilities: Capabilities,
): PageWay | undefined {
  const { mediaType, size, needsPassword } = document.files[file] ?? { mediaType: "", size: 0 };
  const partType = partTypeOf(mediaType);
  const capability = capabilities.input[partType];
  const form = capability && chooseForm(capability);
  // Pictures are rendered rather than sent as they are: upright, in sRGB, and no larger than the model gains from.
  if (partType === "image" || needsPassword || !form || !capability.mediaTypes.includes(mediaType))
    return undefined;
  if (capability.maxBytes !== undefined && size * base64Growth > capability.maxBytes) return undefined;
  const recipe: Recipe = {
    type: "file",
    file,
    partType,
    mediaType,
    form,
    ...(page ? { pages: [page.index] } : {}),
  };
  const tokens = estimatePageTokens(capability, page);
  return { recipes: [recipe], tokens, mediaTokens: tokens };
}
