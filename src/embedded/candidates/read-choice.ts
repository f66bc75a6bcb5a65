import type { LeafNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";
import { foldLabel } from "../labels/fold-label.ts";
import { toPieces } from "../labels/to-pieces.ts";
import type { TextRange } from "../reading/reading.ts";
import type { ReadValue } from "./read-value.ts";

/** The value of an enum that a place begins with, by the value's own words or those that stand for it. */
export function readChoice(node: LeafNode, range: TextRange): ReadValue[] {
  const pieces = toPieces(range.segment.text.slice(range.start, range.end));
  const offers = (node.values ?? []).flatMap((value) => {
    if (typeof value !== "string") return [];
    const names = [splitName(value).join(" "), ...(node.meta.valueAliases?.[value] ?? [])];
    return names.flatMap((name) => {
      const key = foldLabel(name);
      let begun = "";
      for (const piece of pieces) {
        begun += piece.key;
        if (begun === key) return [{ value, length: key.length, end: range.start + piece.end }];
        if (begun.length > key.length) break;
      }
      return [];
    });
  });
  const [best] = offers.sort((a, b) => b.length - a.length);
  const first = pieces[0];
  if (!best || !first) return [];
  // "Open issues" is not the value "open".
  const rest = range.segment.text.slice(best.end, range.end).match(/[\p{L}\d]+/gu)?.length ?? 0;
  return [
    {
      value: best.value,
      range: { segment: range.segment, start: range.start + first.start, end: best.end },
      score: rest === 0 ? 1 : rest < 3 ? 0.8 : 0.6,
    },
  ];
}
