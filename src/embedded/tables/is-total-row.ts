import type { LabelMatch } from "../labels/match-labels.ts";
import type { LabelOwner } from "../candidates/find-candidates.ts";
import { cover } from "../candidates/cover.ts";
import type { Row } from "../reading/reading.ts";

/** True where a row starts with the label of a total: a number outside of lists, or a sum that nobody asks for. */
export function isTotalRow(row: Row, labels: readonly (readonly LabelMatch<LabelOwner>[])[]): boolean {
  return row.segments.some((segment) =>
    labels[segment.id]!.some((match) => {
      const isSum = match.owners.some(
        ({ owner }) =>
          "kind" in owner.node && (owner.node.kind === "decimal" || owner.node.valueType === "number"),
      );
      if (!isSum && !/total|summe|gesamt|montant|importe|subtotal/.test(match.key)) return false;
      const lead = segment.text.slice(0, match.start);
      return !/[\p{L}\d]/u.test(lead) && cover(match, endOfWords(segment.text, match.end), 0) >= 0.55;
    }),
  );
}

function endOfWords(text: string, from: number): number {
  const digit = /\d/.exec(text.slice(from));
  return digit ? from + digit.index : text.length;
}
