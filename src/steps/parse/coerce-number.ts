import { noteMisfit } from "./note-misfit.ts";
import { noteMend } from "./note-mend.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import { type CoerceContext } from "./coerce-context.ts";

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A number that stands in a text, in plain notation. `undefined` where there is none; a text with two readings
 * (`1,234`) is reported as `ambiguous-number` and left as it is: which one it is cannot be seen from here.
 */
export function coerceNumber(
  text: string,
  node: LeafNode,
  pointer: string,
  context: CoerceContext,
): string | undefined {
  const trimmed = text.trim();
  // Plain notation is what a model was asked for: a point parts decimals there, whatever the document prints.
  if (canonical.test(trimmed)) return trimmed;
  const parsed = parseDecimal(trimmed, context.locale.decimals);
  if (!parsed) return undefined;
  if (parsed.ambiguous) {
    noteMisfit(
      context,
      pointer,
      "ambiguous-number",
      "The number can be read in two ways: its mark may part thousands or decimals. Write it in plain notation, such as 1234.5.",
      "plain notation",
      "number with a doubtful mark",
    );
    return undefined;
  }
  noteMend(context, pointer, node.valueType === "string" ? "mended-decimal" : "mended-type");
  return parsed.value;
}
