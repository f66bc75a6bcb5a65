import type { Json } from "../../src/document/json.ts";
import type { Evidence } from "../../src/document/evidence.ts";
import type { LocaleHints } from "../../src/document/locale-hints.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { answerFromWords } from "../../src/embedded/answer-from-words.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { documentOf, pageOf } from "./page-of.ts";

/** What the engine says to a schema about drawn pages. */
export async function answerOf(
  type: unknown,
  drawings: string | readonly string[],
  options: { locale?: LocaleHints; textSource?: PageText["textSource"] } = {},
): Promise<{ json: Json; evidence: Readonly<Record<string, Evidence>>; pages: PageText[] }> {
  const { locale = {}, textSource = "text-layer" } = options;
  const list = typeof drawings === "string" ? [drawings] : drawings;
  const pages = list.map((drawing, page) => pageOf(drawing, { page, textSource }));
  const built = answerFromWords({
    schema: await resolveSchema(type),
    document: documentOf(pages),
    pages,
    locale,
  });
  return { ...built, pages };
}
