import type { LocaleHints } from "../../document/locale-hints.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { createCoerceContext } from "./coerce-context.ts";
import { coerceLeaf } from "./coerce-leaf.ts";

/** Kinds of text that have a notation of their own. */
const notedKinds: ReadonlySet<string> = new Set(["date", "datetime", "time", "decimal", "percent"]);

/** Texts that a closer look may take for "nothing". */
const mayBeNothingSaid = /^(?:$|null$|n\/a$|not )/i;

/** Whether shaping a single value to its leaf would leave it as it is, without a word about it. */
export function isExactLeaf(
  value: string | number | boolean | null,
  node: LeafNode,
  locale: LocaleHints,
): boolean {
  const { valueType, nullable, required } = node;
  if (valueType === "any") return true;
  if (value === null) return nullable || required;
  if (valueType === "enum") return node.values?.includes(value) === true;
  if (typeof value === "number") return valueType === "number" || valueType === "integer";
  if (typeof value === "boolean") return valueType === "boolean";
  if (valueType !== "string") return false;
  const mayBeNothing = nullable || !required;
  if (!notedKinds.has(node.kind)) return !mayBeNothing || !mayBeNothingSaid.test(value);
  const context = createCoerceContext(locale);
  const shaped = coerceLeaf({ type: "string", value, mends: [] }, node, "", context);
  return shaped === value && context.issues.length === 0;
}
