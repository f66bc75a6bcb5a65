import type { Document } from "../../../src/document/document.ts";
import type { Evidence } from "../../../src/document/evidence.ts";
import type { Json } from "../../../src/document/json.ts";
import type { LocaleHints } from "../../../src/document/locale-hints.ts";
import type { PageText } from "../../../src/document/page-text.ts";
import type { RawWord } from "../../../src/document/raw-word.ts";
import { layoutPage } from "../../../src/layout/layout-page.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { groundLeaves, type GroundResult } from "../../../src/steps/ground/ground-leaves.ts";

/** Width of a character and height of a line on a made page, as shares of it. */
const advance = 0.01;
const leading = 0.02;

/** A page set in type of one width: every word stands where it stands in the picture of characters. */
export function setPage(picture: string, page = 0, origin: "text-layer" | "ocr" = "text-layer"): PageText {
  const words: RawWord[] = picture.split("\n").flatMap((line, row) =>
    [...line.matchAll(/\S+/gu)].map((match) => ({
      text: match[0],
      origin,
      box: { x: match.index * advance, y: row * leading, width: match[0].length * advance, height: 0.014 },
      ...(origin === "ocr" ? { confidence: 0.9 } : {}),
    })),
  );
  return layoutPage({ page, width: 600, height: 800, words, textSource: origin });
}

export function documentOf(pages: readonly PageText[]): Document {
  return {
    files: [{ name: "a.pdf", mediaType: "application/pdf", sha256: "0", size: 1 }],
    pages: pages.map(({ page }) => ({
      index: page,
      file: 0,
      pageNumber: page + 1,
      width: 600,
      height: 800,
      unit: "point",
      rotation: 0,
    })),
    attachments: [],
    metadata: {},
    warnings: [],
  };
}

interface Extra {
  readonly evidence?: Record<string, Evidence>;
  readonly locale?: LocaleHints;
  readonly notAsked?: readonly number[];
}

/** Grounds a JSON of a schema in pages, or in a text without pages. */
export async function ground(
  type: unknown,
  json: Json,
  source: string | readonly PageText[],
  extra: Extra = {},
): Promise<GroundResult> {
  const pages = typeof source === "string" ? [plainText(source, 0)] : source;
  const { evidence, locale = {}, notAsked = [] } = extra;
  const schema = await resolveSchema(type);
  return groundLeaves({
    json,
    schema,
    document: documentOf(pages),
    pages,
    notAsked,
    locale,
    ...(evidence ? { evidence } : {}),
  });
}
