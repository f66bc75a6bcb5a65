import type { Document } from "../../../src/document/document.ts";
import type { FieldReport } from "../../../src/document/field-report.ts";
import type { Json } from "../../../src/document/json.ts";
import type { Schema } from "../../../src/document/schema.ts";
import { answerFromWords } from "../../../src/embedded/answer-from-words.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";

/** What the engine reads in plain text, each form feed beginning a page, and how each leaf is grounded. */
export async function askText(
  text: string,
  type: unknown,
): Promise<{ json: Json; fields: Record<string, FieldReport>; ungrounded: string[] }> {
  const pages = text.split("\f").map((part, index) => plainText(part, index));
  const document: Document = {
    files: [{ name: "a.txt", mediaType: "text/plain", sha256: "0", size: text.length }],
    pages: pages.map(({ page }) => ({
      index: page,
      file: 0,
      width: 0,
      height: 0,
      unit: "none",
      rotation: 0,
    })),
    attachments: [],
    metadata: {},
    warnings: [],
  };
  const schema: Schema = await resolveSchema(type);
  const { json, evidence } = answerFromWords({ schema, document, pages, locale: {} });
  const { fields, coverage } = groundLeaves({
    json,
    schema,
    document,
    pages,
    evidence,
    notAsked: [],
    locale: {},
  });
  return { json, fields, ungrounded: [...coverage.ungrounded] };
}
