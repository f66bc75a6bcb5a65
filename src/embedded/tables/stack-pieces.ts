import type { LabelIndex } from "../labels/label-index.ts";
import { matchLabels } from "../labels/match-labels.ts";
import type { Target } from "../labels/target.ts";
import type { Row } from "../reading/reading.ts";

/** A label or an unknown word of a header line. */
export interface HeaderPiece {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly owners: readonly { readonly target: Target; readonly weight: number }[];
}

const overlaps = (a: HeaderPiece, b: HeaderPiece): boolean =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left);
const letters = (text: string): number => text.match(/[\p{L}\d#%]/gu)?.length ?? 0;

/**
 * The cells of a header whose words run over several lines: what stands below each other is one name, read as one
 * ("Wartość" above "netto", beside "Wartość" above "brutto").
 */
export function stackPieces(
  lines: readonly (readonly HeaderPiece[])[],
  index: LabelIndex<Target>,
  row: Row,
): HeaderPiece[] {
  const stacks: { piece: HeaderPiece; isOne: boolean }[] = [];
  for (const line of lines) {
    for (const piece of line) {
      const above = stacks.filter((stack) => overlaps(stack.piece, piece));
      const [only] = above;
      if (!only || above.length > 1) {
        if (!only) stacks.push({ piece, isOne: true });
        continue;
      }
      only.isOne = false;
      only.piece = {
        left: Math.min(only.piece.left, piece.left),
        right: Math.max(only.piece.right, piece.right),
        text: `${only.piece.text} ${piece.text}`,
        owners: only.piece.owners,
      };
    }
  }
  return stacks
    .map(({ piece, isOne }) => (isOne ? piece : { ...piece, owners: ownersOf(piece.text, index, row) }))
    .sort((a, b) => a.left - b.left);
}

/** What a name stands for: as a label of many words first, else by the labels in it. */
function ownersOf(text: string, index: LabelIndex<Target>, row: Row): HeaderPiece["owners"] {
  const segment = { ...row.segments[0]!, text };
  const length = Math.max(1, letters(text));
  return matchLabels(segment, index, false).flatMap(({ owners, start, end, quality }) => {
    const share = letters(text.slice(start, end)) / length;
    return owners.map(({ owner, weight }) => ({
      target: owner,
      weight: weight * quality * (0.4 + 0.6 * share),
    }));
  });
}
