import type { JsonSchema } from "./converted-schema.ts";

/** A null among allowed values as a branch of its own, for wires whose allowed values are texts and numbers alone. */
export function splitNull(schema: JsonSchema): JsonSchema {
  const { enum: values, anyOf } = schema;
  if (!Array.isArray(values) || !values.includes(null) || anyOf !== undefined) return schema;
  const { type, description, title, enum: _, ...rest } = schema;
  const named = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
  const left = values.filter((value) => value !== null);
  if (left.length === 0) return { ...named, type: "null" };
  const types = (Array.isArray(type) ? type : [type]).filter((each) => each !== undefined && each !== "null");
  const typed = types.length === 0 ? {} : { type: types.length === 1 ? types[0]! : types };
  return { ...named, anyOf: [{ ...rest, ...typed, enum: left }, { type: "null" }] };
}
