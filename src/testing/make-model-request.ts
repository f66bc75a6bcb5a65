import type { Schema } from "../document/schema.ts";
import type { ModelRequest } from "../ports/model.ts";

const jsonSchema = {
  type: "object",
  properties: { total: { type: "string" } },
  required: ["total"],
  additionalProperties: false,
} as const;

const schema: Schema = {
  name: "total",
  version: "1",
  title: "Total",
  instructions: "",
  node: { type: "object", name: "", pointer: "", required: true, nullable: false, meta: {}, properties: [] },
  jsonSchema,
  rules: [],
  readers: [],
  examples: [],
  hash: "total-1",
  validate: (json) => Promise.resolve({ ok: true, value: json }),
};

/** A small request as the prompt step would make it, with what a test wants to be different. */
export function makeModelRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: "Answer with a JSON object that has the member total.",
    parts: [{ type: "text", mediaType: "text/plain", form: "text", value: "Total 12.50" }],
    output: { mode: "json-schema", name: "total", jsonSchema, strict: true },
    settings: { maxOutputTokens: 200 },
    reading: {
      schema,
      document: { files: [], pages: [], attachments: [], metadata: {}, warnings: [] },
      pages: [],
      locale: {},
    },
    ...changes,
  };
}
