import { isSchema } from "../schema/is-schema.ts";
import { parseAnswer, type ParseInput, type ParseResult } from "../steps/parse/parse-answer.ts";
import { resolveAny } from "./resolve-any.ts";

/** An answer to read: by default one that the model ended itself, in any notation. */
export interface ParseCall<TSchema> extends Partial<Omit<ParseInput, "text" | "schema">> {
  readonly text: string;
  /** A zod type, a JSON Schema, what `defineSchema` or `resolveSchema` gives, or the name of a ready-made schema. */
  readonly schema: TSchema;
}

interface Parse {
  (input: ParseCall<ParseInput["schema"]>): ParseResult;
  (input: ParseCall<unknown>): Promise<ParseResult>;
}

function parseNowOrLater(input: ParseCall<unknown>): ParseResult | Promise<ParseResult> {
  const { text, finishReason = "stop", locale = {}, schema } = input;
  if (isSchema(schema)) return parseAnswer({ text, finishReason, locale, schema });
  return resolveAny(schema).then((resolved) => parseAnswer({ text, finishReason, locale, schema: resolved }));
}

/**
 * Reads a model's answer into JSON of the schema's input shape: tolerant of wrapping, notation and types, with a list of
 * every mend; what it could only guess is refused. With a resolved schema the result is there at once, else a promise of
 * it. Throws `options.invalid-schema` and `options.unknown-name`.
 */
export const parse = parseNowOrLater as Parse;
