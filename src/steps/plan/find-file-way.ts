import type { Document } from "../../document/document.ts";
import type { InputFile } from "../../document/input-file.ts";
import type { Page } from "../../document/page.ts";
import type { PartType } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { canPassAddress } from "./can-pass-address.ts";
import { chooseForm } from "./choose-form.ts";
import { estimatePageTokens } from "./estimate-page-tokens.ts";
import { limitEdge } from "./limit-edge.ts";
import type { PageWay } from "./page-unit.ts";
import { splitPage } from "./split-page.ts";

type FilePartType = Exclude<PartType, "text">;

/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;

function partTypeOf(mediaType: string): FilePartType {
  const family = mediaType.split("/")[0];
  return family === "image" || family === "audio" || family === "video" ? family : "document";
}

/**
 * A page inside its file, or a file without pages, where the model opens such files itself; by its address where it can
 * fetch it, which saves the upload.
 */
export function findFileWay(
  document: Document,
  file: number,
  page: Page | undefined,
  capabilities: Capabilities,
  passUrls = false,
): PageWay | undefined {
  const source: Partial<InputFile> = document.files[file] ?? {};
  const { mediaType = "", size = 0, needsPassword } = source;
  const partType = partTypeOf(mediaType);
  const capability = capabilities.input[partType];
  if (!capability || needsPassword || !capability.mediaTypes.includes(mediaType)) return undefined;
  const isAddress = canPassAddress(source, capability, passUrls);
  const bytes = chooseForm(capability);
  const form = isAddress ? "url" : bytes;
  // Pictures are rendered rather than sent as they are: upright, in sRGB, and no larger than the model gains from. Only
  // one that stands upright as it is, and need not be cut, may be fetched.
  const isFetchable = isAddress && page?.rotation === 0 && splitPage(page, capability).length === 0;
  if (!form || (partType === "image" && !isFetchable)) return undefined;
  if (capability.maxBytes !== undefined && size * base64Growth > capability.maxBytes) return undefined;
  const recipe: Recipe = {
    type: "file",
    file,
    partType,
    mediaType,
    form,
    ...(form === "url" && bytes ? { formOfPages: bytes } : {}),
    ...(page ? { pages: [page.index] } : {}),
  };
  const maxEdge = partType === "image" && page ? limitEdge(page, capability) : undefined;
  const tokens = estimatePageTokens(capability, page, maxEdge);
  return { recipes: [recipe], tokens, mediaTokens: tokens };
}
