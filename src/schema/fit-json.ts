import type { Json } from "../document/json.ts";
import type { SchemaNode } from "../document/schema-node.ts";

/** A time of day makes a moment; a day alone is midnight UTC, as ECMAScript reads it. */
function reviveDate(text: string): unknown {
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(text) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : text;
}

const known = new WeakMap<SchemaNode, boolean>();

/** Whether some JSON of a place is changed by `fitJson`. */
function mayChange(node: SchemaNode): boolean {
  switch (node.type) {
    case "leaf":
      return node.isNativeDate === true;
    case "list":
    case "record":
      return isChanging(node.items);
    case "tuple":
      return node.places.some(isChanging);
    case "union":
      return node.options.some(isChanging);
    default:
      return node.properties.some(
        (property) => (!property.required && !property.nullable) || isChanging(property),
      );
  }
}

function isChanging(node: SchemaNode): boolean {
  const answer = known.get(node) ?? mayChange(node);
  known.set(node, answer);
  return answer;
}

/**
 * JSON to what the schema's own validator takes: null for a property that may be left out but not be null is left out,
 * and ISO text becomes a `Date` where the type is one. Everything else stays as it is.
 */
export function fitJson(json: Json | undefined, node: SchemaNode): unknown {
  if (!isChanging(node)) return json;
  if (json === undefined || json === null || typeof json !== "object")
    return node.type === "leaf" && node.isNativeDate && typeof json === "string" ? reviveDate(json) : json;
  if (node.type === "list" || node.type === "tuple") {
    if (!Array.isArray(json)) return json;
    return (json as readonly Json[]).map((item, index) => {
      const at = node.type === "list" ? node.items : node.places[index];
      return at ? fitJson(item, at) : item;
    });
  }
  if (Array.isArray(json)) return json;
  const entries = Object.entries(json as { readonly [key: string]: Json | undefined });
  if (node.type === "record")
    return Object.fromEntries(entries.map(([key, value]) => [key, fitJson(value, node.items)]));
  if (node.type === "union") return fitUnion(json as { readonly [key: string]: Json | undefined }, node);
  if (node.type !== "object") return json;
  const byName = new Map(node.properties.map((property) => [property.name, property]));
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, unknown][] => {
      const property = byName.get(key);
      if (!property) return [[key, value]];
      if (value === null && !property.required && !property.nullable) return [];
      return [[key, fitJson(value, property)]];
    }),
  );
}

function fitUnion(
  json: { readonly [key: string]: Json | undefined },
  node: SchemaNode & { type: "union" },
): unknown {
  const objects = node.options.filter((option) => option.type === "object");
  const { discriminator } = node;
  const chosen =
    discriminator === undefined
      ? objects.find((option) => option.properties.every(({ name, required }) => !required || name in json))
      : objects.find((option) =>
          option.properties.some(
            (property) =>
              property.name === discriminator &&
              property.type === "leaf" &&
              property.values?.[0] === json[discriminator],
          ),
        );
  return chosen ? fitJson(json, chosen) : json;
}
