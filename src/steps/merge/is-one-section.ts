import type { Json } from "../../document/json.ts";
import type { SchemaNode } from "../../document/schema-node.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const namingKinds: ReadonlySet<string> = new Set(["identifier", "iban", "name", "currency"]);
const namingNames = /(?:number|iban|name|code|title|^id)$/i;

/** A line of an invoice may list a reduction or two; an account lists its bookings. */
const fewestRows = 3;

/** Values that name a thing: two that differ are two things. */
function isNaming(key: string, node: SchemaNode | undefined): boolean {
  const own = node?.type === "object" ? node.properties.find(({ name }) => name === key) : undefined;
  return own?.type === "leaf" && own.kind !== "text" ? namingKinds.has(own.kind) : namingNames.test(key);
}

/**
 * Whether the first item of a list goes on with what the last one of the answer before began, such as one account of a long statement: both
 * hold lists of their own, and nothing that names them differs.
 */
export function isOneSection(
  before: Json | undefined,
  after: Json | undefined,
  node: SchemaNode | undefined,
): boolean {
  if (!isObject(before) || !isObject(after)) return false;
  const countRows = (item: JsonObject): number =>
    Math.max(
      0,
      ...Object.values(item).map((value) =>
        Array.isArray(value) ? value.filter((row) => isObject(row as Json)).length : 0,
      ),
    );
  const [above, below] = [countRows(before), countRows(after)];
  if (above === 0 || below === 0 || Math.max(above, below) < fewestRows) return false;
  return Object.keys(before).every((key) => {
    const [a, b] = [before[key], after[key]];
    const isBlank = a === undefined || a === null || b === undefined || b === null;
    return isBlank || typeof a === "object" || typeof b === "object" || a === b || !isNaming(key, node);
  });
}
