import { expect, it } from "vitest";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { convertSchema } from "../../../src/steps/prompt/dialects/convert-schema.ts";

it.each([
  [
    "a null beside texts",
    { type: ["string", "null"], enum: ["a", "b", null], description: "kind" },
    { description: "kind", anyOf: [{ type: "string", enum: ["a", "b"] }, { type: "null" }] },
  ],
  [
    "a null beside numbers, without a type",
    { enum: [1, null] },
    { anyOf: [{ type: "integer", enum: [1] }, { type: "null" }] },
  ],
  ["a null alone", { const: null }, { type: "null" }],
  ["a truth value", { const: true }, { type: "boolean" }],
  ["texts alone", { enum: ["a"] }, { type: "string", enum: ["a"] }],
])("writes allowed values for Gemini, which takes texts and numbers: %s", async (_, leaf, expected) => {
  const schema = await resolveSchema({ type: "object", properties: { leaf }, required: ["leaf"] });
  expect(convertSchema(schema, "gemini").jsonSchema).toEqual({
    type: "object",
    properties: { leaf: expected },
    required: ["leaf"],
  });
});
