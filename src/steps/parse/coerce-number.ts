import { noteMisfit } from "./note-misfit.ts";
import { noteMend } from "./note-mend.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { parseDecimal } from "../../values/parse-decimal.ts";
import { type CoerceContext } from "./coerce-context.ts";

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const pointBeforeThree = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Whether a place is for the number before a percent sign. */
const isPercentage = ({ kind, name, meta }: LeafNode): boolean =>
  kind === "percent" || [name, ...(meta.aliases ?? [])].some((word) => /percent|pct|prozent|%/i.test(word));

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
  const isPlain = canonical.test(trimmed);
  if (isPlain) context.notation.noteNumber(trimmed, true);
  const isThousands = context.pointReading !== "plain" && pointBeforeThree.test(trimmed);
  if (isPlain && !isThousands) return trimmed;
  const parsed = parseDecimal(trimmed, isThousands ? "comma" : context.locale.decimals);
  if (!parsed) return undefined;
  if (trimmed.includes("%") && !isPercentage(node)) {
    noteMisfit(
      context,
      pointer,
      "ambiguous-number",
      "The value is a percentage, and it is not said whether 45 % is 45 or 0.45 here. Write the number alone.",
      "plain notation",
      "percentage",
    );
    return undefined;
  }
  if (parsed.ambiguous || (isThousands && context.pointReading === "doubtful")) {
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
  if (!isPlain) context.notation.noteNumber(trimmed, false);
  noteMend(context, pointer, node.valueType === "string" ? "mended-decimal" : "mended-type");
  return parsed.value;
}
