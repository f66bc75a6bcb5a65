import type { Json } from "../../../src/document/json.ts";
import { answerAny } from "../../../src/embedded/answer-any.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { documentOf, pageOf } from "../page-of.ts";

/** A schema, a document that is either a text or a drawn page, and what the engine must say. */
export interface Example {
  readonly title: string;
  readonly type: unknown;
  readonly text?: string;
  readonly drawing?: string;
  readonly wanted: unknown;
}

/** The engine's answer to the schema of an example. */
export async function answerExample({ type, text, drawing }: Example): Promise<Json> {
  const page = text === undefined ? pageOf(drawing ?? "") : plainText(text, 0);
  const { json } = await answerAny({
    schema: await resolveSchema(type),
    document: documentOf([page]),
    pages: [page],
    locale: {},
  });
  return json;
}
