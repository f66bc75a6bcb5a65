import type { OpenDocument } from "../../document/open-document.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Part } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import { prepareClip } from "./prepare-clip.ts";
import { prepareFile } from "./prepare-file.ts";
import { prepareImage } from "./prepare-image.ts";

async function prepareText(
  { page: index, spans, excerpt }: Extract<Recipe, { readonly type: "text" }>,
  document: OpenDocument,
  texts: ReadonlyMap<number, PageText>,
): Promise<Part[]> {
  let text = texts.get(index);
  if (!text) for await (const read of document.read([index])) text = read;
  if (!text || text.text.trim() === "") return [];
  const page = document.document.pages[index];
  const file = page && document.document.files[page.file];
  return [
    {
      type: "text",
      mediaType: file?.mediaType === "text/markdown" ? file.mediaType : "text/plain",
      form: "text",
      value: spans ? spans.map(({ start, end }) => text.text.slice(start, end)).join("\n") : text.text,
      ...(page ? { file: page.file } : {}),
      ...(page?.pageNumber === undefined ? {} : { pageNumber: page.pageNumber }),
      ...(page?.time ? { time: page.time } : {}),
      ...(file ? { name: file.name } : {}),
      ...(excerpt ? { excerpt } : {}),
    },
  ];
}

/**
 * Carries out recipes in their order. A page without text gives no text part; `words` gives none either, because engines that
 * read words get them with the request. Throws `plan.unsupported` for what cannot be made, and what rendering throws.
 */
export async function prepareParts(
  recipes: readonly Recipe[],
  document: OpenDocument,
  texts: ReadonlyMap<number, PageText>,
): Promise<Part[]> {
  const parts: Part[] = [];
  // One after the other: a rendering takes tens of megabytes until it is encoded.
  for (const recipe of recipes) {
    switch (recipe.type) {
      case "text":
        parts.push(...(await prepareText(recipe, document, texts)));
        break;
      case "words":
        break;
      case "image":
        parts.push(await prepareImage(recipe, document));
        break;
      case "file":
        parts.push(await prepareFile(recipe, document));
        break;
      case "clip":
        parts.push(await prepareClip(recipe, document));
        break;
      default:
        recipe satisfies never;
    }
  }
  return parts;
}
