import type { OpenDocument } from "../../document/open-document.ts";
import type { Part } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { bytesPart } from "./bytes-part.ts";

type ClipRecipe = Extract<Recipe, { readonly type: "clip" }>;

/** The sound of one or more pages of a recording as a part, with the time that it covers. */
export async function prepareClip(recipe: ClipRecipe, document: OpenDocument): Promise<Part> {
  const { page, lastPage, mediaType, sampleRate, form } = recipe;
  const until = lastPage === undefined ? {} : { lastPage };
  const clip = await document.clip?.({ page, ...until, mediaType, sampleRate });
  if (!clip) {
    throw new GleanerError("plan.unsupported", {
      what: "Cannot hand over the sound of a page",
      seen: "the document cannot be cut",
      hint: "Take its text or its picture instead.",
    });
  }
  const found = document.document.pages[page];
  const file = found && document.document.files[found.file];
  const part = {
    type: "audio",
    mediaType,
    form,
    time: clip.time,
    ...(found ? { file: found.file } : {}),
    ...(found?.pageNumber === undefined || lastPage !== undefined ? {} : { pageNumber: found.pageNumber }),
    ...(file ? { name: file.name } : {}),
  } as const;
  return bytesPart(part, clip.bytes);
}
