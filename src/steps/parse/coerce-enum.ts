import { noteMisfit } from "./note-misfit.ts";
import { noteMend } from "./note-mend.ts";
import type { Json } from "../../document/json.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { foldName } from "../../values/fold-name.ts";
import { type CoerceContext } from "./coerce-context.ts";

/** An allowed value by its exact form, else by letters and digits alone, else by a word that stands for it; ties are misfits. */
export function coerceEnum(text: string, node: LeafNode, pointer: string, context: CoerceContext): Json {
  const values = node.values ?? [];
  const exact = values.find(
    (value) => value === text || (typeof value === "number" && String(value) === text),
  );
  if (exact !== undefined) {
    context.matched += 1;
    return exact;
  }
  const folded = foldName(text);
  const same = values.filter(
    (value) => folded !== "" && typeof value === "string" && foldName(value) === folded,
  );
  const aliases = Object.entries(node.meta.valueAliases ?? {}).filter(([, words]) =>
    words.some((word) => foldName(word) === folded),
  );
  const named = same.length > 0 ? same : values.filter((value) => aliases.some(([name]) => name === value));
  const [only, second] = named;
  if (only !== undefined && second === undefined) {
    context.matched += 1;
    noteMend(context, pointer, "mended-enum");
    return only;
  }
  noteMisfit(
    context,
    pointer,
    "invalid-value",
    "The value is none of those allowed.",
    "one of the allowed values",
    "string",
  );
  return text;
}
