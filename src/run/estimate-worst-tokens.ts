import type { ModelRequest } from "../ports/model.ts";
import { remember } from "../values/remember.ts";

/** No tokeniser in use makes more tokens of a text than one for each byte of its UTF-8 form; half of that is already rare. */
const bytesPerToken = 2;

/** A schema is converted once for all documents. */
const lengthOf = remember((jsonSchema: object) => JSON.stringify(jsonSchema).length);

/** The rules are the same for every document of a schema. */
const rulesBytes = remember((system: string) => Buffer.byteLength(system));

/** Tokens of the text of a request, at worst; pictures and recordings are counted by the plan. */
export function estimateWorstTokens(request: ModelRequest): number {
  let bytes = rulesBytes(request.system);
  for (const part of request.parts) if (part.type === "text") bytes += Buffer.byteLength(part.value);
  const schemaBytes = request.output.jsonSchema ? lengthOf(request.output.jsonSchema) : 0;
  return Math.ceil((bytes + schemaBytes) / bytesPerToken);
}
