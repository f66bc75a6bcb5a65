import type { OpenDocument } from "../../document/open-document.ts";
import type { Part } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { bytesPart } from "./bytes-part.ts";

type FileRecipe = Extract<Recipe, { readonly type: "file" }>;

function findAddress({ file, pages }: FileRecipe, document: OpenDocument): string {
  const address = document.address?.(file) ?? document.document.files[file]?.url;
  if (address !== undefined && pages === undefined) return address;
  throw new GleanerError("plan.unsupported", {
    what: "Cannot hand over the document as a URL",
    seen: address === undefined ? "it was not loaded from one" : "only some of its pages are wanted",
    hint: "Allow the form base64 or data-uri.",
  });
}

/** A whole file, or some of its pages, without what may not leave the machine; as a URL only where it came from one. */
export async function prepareFile(recipe: FileRecipe, document: OpenDocument): Promise<Part> {
  const { file, partType, mediaType, form, pages } = recipe;
  const name = document.document.files[file]?.name;
  const part = { type: partType, mediaType, form, file, ...(name === undefined ? {} : { name }) };
  if (form === "url") return { ...part, value: findAddress(recipe, document) };
  const bytes = pages === undefined ? await document.bytesToSend?.(file) : undefined;
  return bytesPart(part, bytes ?? (await document.bytes(file, pages)));
}
