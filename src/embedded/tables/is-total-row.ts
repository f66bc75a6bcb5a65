import type { LabelOwner } from "../candidates/find-candidates.ts";
import { cover } from "../candidates/cover.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { Row } from "../reading/reading.ts";

/** Labels of sums, and of what is paid and given back; a line of goods does not begin with them. */
const sums =
  /^(?:grand|nett?|gross|sub)?(?:total|totale|totaal|summe|gesamt|zwischensumme|montanttotal|importetotal|jumlah)|subtotal|soustotal|^(?:cash|change|rounding|roundingadj|roundamt|tunai|baki|visa|mastercard|creditcard|debitcard|tendered|cashtendered|paidamount)$/;

/** True where a row starts with the label of a total: a number outside of lists, or a sum that nobody asks for. Labels in `except` are no numbers' own. */
export function isTotalRow(
  row: Row,
  labels: readonly (readonly LabelMatch<LabelOwner>[])[],
  except: ReadonlySet<string> = new Set(),
): boolean {
  return row.segments.some((segment) =>
    labels[segment.id]!.some((match) => {
      const isSum = sums.test(match.key);
      const isNumber = match.owners.some(({ owner }) =>
        !("kind" in owner.node)
          ? owner.node.type === "list"
          : owner.node.kind === "decimal" || owner.node.valueType === "number",
      );
      if (
        (!(isNumber && !except.has(match.key)) && !isSum) ||
        /[\p{L}\d]/u.test(segment.text.slice(0, match.start))
      )
        return false;
      return cover(match, endOfWords(segment.text, match.end), 0) >= (isSum ? 0.45 : 0.55);
    }),
  );
}

function endOfWords(text: string, from: number): number {
  const digit = /\d/.exec(text.slice(from));
  return digit ? from + digit.index : text.length;
}
