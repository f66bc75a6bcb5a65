import type { LeafNode } from "../../document/schema-node.ts";
import { splitName } from "../../values/split-name.ts";
import { toPieces } from "../labels/to-pieces.ts";
import type { Target } from "../labels/target.ts";
import type { Candidate } from "./candidate.ts";
import type { Box } from "./find-boxes.ts";

/** What the check boxes say of a leaf of type enum. */
export interface BoxChoice {
  readonly target: Target;
  /** The ticked one; absent where all boxes are empty. */
  readonly candidate?: Candidate;
}

/** Enums whose values stand beside check boxes, two of them at least: the ticked box tells the value, and nothing else does. */
export function findBoxChoices(targets: readonly Target[], boxes: readonly Box[]): BoxChoice[] {
  return targets
    .filter((target) => target.node.valueType === "enum" && (target.node.values?.length ?? 0) > 1)
    .flatMap((target) => {
      const told = boxes.flatMap((box) => {
        const best = bestValue(target.node, box.text);
        return best ? [{ box, ...best }] : [];
      });
      if (new Set(told.map(({ value }) => value)).size < 2) return [];
      const ticked = told.filter(({ box }) => box.isTicked).sort((a, b) => b.score - a.score);
      const [first] = ticked;
      if (!first) return [{ target }];
      const { value, box } = first;
      const score = 0.95 * first.score;
      const length = Math.min(box.text.length, 60);
      const range = {
        segment: box.option.segment,
        start: box.option.segment.text.indexOf(box.text, box.option.start),
        end: box.option.segment.text.indexOf(box.text, box.option.start) + length,
      };
      return [{ target, candidate: { target, value, ranges: [box, range], score, scores: { mark: score } } }];
    });
}

/** The value that an option's words name: the option begins with it, holds all of its words, or has its initials. */
function bestValue(node: LeafNode, option: string): { value: string; score: number } | undefined {
  const pieces = toPieces(option).map((piece) => piece.key);
  if (pieces.length === 0) return undefined;
  const offers = (node.values ?? []).flatMap((value) => {
    if (typeof value !== "string") return [];
    const names = [splitName(value).join(" "), ...(node.meta.valueAliases?.[value] ?? [])];
    const score = Math.max(
      ...names.map((name) =>
        scoreName(
          toPieces(name).map((piece) => piece.key),
          pieces,
        ),
      ),
    );
    return score > 0 ? [{ value, score }] : [];
  });
  return offers.sort((a, b) => b.score - a.score)[0];
}

function scoreName(name: readonly string[], option: readonly string[]): number {
  const joined = name.join("");
  if (joined === "") return 0;
  if (option.join("") === joined) return 1;
  let begun = "";
  for (const piece of option) {
    begun += piece;
    if (begun === joined) return 0.85 + 0.1 * Math.min(1, (3 * name.length) / option.length);
    if (begun.length >= joined.length) break;
  }
  const lead = option.slice(0, joined.length);
  if (name.length === 1 && joined.length >= 3 && lead.map((piece) => piece[0]).join("") === joined)
    return 0.8;
  const window = option.slice(0, name.length + 3);
  return name.length > 1 && name.every((word) => window.includes(word)) ? 0.75 : 0;
}
