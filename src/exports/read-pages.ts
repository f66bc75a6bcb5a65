import type { Extraction } from "../document/extraction.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { JsonObject } from "./json-object.ts";
import { objectsIn } from "./objects-in.ts";
import { toPlainJson } from "./to-plain-json.ts";

/** The pages of `ocr` data. Throws `options.invalid` where there are none with words. */
export function readPages(extraction: Extraction<unknown>, format: string): JsonObject[] {
  const data = toPlainJson(extraction.data);
  const [root] = objectsIn([data]);
  const pages = objectsIn(root?.["pages"]);
  if (pages.length > 0) return pages;
  throw new GleanerError("options.invalid", {
    what: `Cannot export as ${format}`,
    seen: "the data has no pages with words",
    hint: "Extract with the ocr schema.",
    where: { option: "export" },
  });
}
