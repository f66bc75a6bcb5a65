import type { ModelRequest } from "../ports/model.ts";
import { remember } from "../values/remember.ts";

/** No tokeniser in use makes more tokens of a text than one for each byte of its UTF-8 form; half of that is already rare. */
const bytesPerToken = 2;

/** A schema is converted once for all documents. */
const lengthOf = remember((jsonSchema: object) => JSON.stringify(jsonSchema).length);

/** Tokens of the text of a request, at worst; pictures and recordings are counted by the plan. */
export function estimateWorstTokens(request: ModelRequest): number {
  const texts = [
    request.system,
    ...request.parts.filter((part) => part.type === "text").map((part) => part.value),
  ];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const schemaBytes = request.output.jsonSchema ? lengthOf(request.output.jsonSchema) : 0;
  return Math.ceil((bytes + schemaBytes) / bytesPerToken);
}
