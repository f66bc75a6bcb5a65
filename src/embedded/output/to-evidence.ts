import type { Evidence } from "../../document/evidence.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { createSharer } from "../../values/create-sharer.ts";
import { tokensOf } from "../reading/tokens-of.ts";
import type { Found } from "./found.ts";
import { toJsonValue } from "./to-json-value.ts";

const share = createSharer();

/** The words behind a value as indices, one entry a page. */
export function toEvidence(found: Found, node: LeafNode): Evidence {
  const pages = new Map<number, Set<number>>();
  for (const token of found.ranges.flatMap((range) => tokensOf(range))) {
    const indices = pages.get(token.page) ?? new Set<number>();
    indices.add(token.index);
    pages.set(token.page, indices);
  }
  const words = [...pages].map(([page, indices]) => ({ page, indices: [...indices] }));
  const chosen = toJsonValue(node, found.value);
  const others = (found.alternatives ?? []).flatMap(({ value, why }) => {
    const json = toJsonValue(node, value);
    return json === undefined || json === chosen ? [] : [{ value: json, why }];
  });
  // The same value from two places is one alternative.
  const alternatives = others.filter(
    ({ value }, index) => others.findIndex((other) => other.value === value) === index,
  );
  const scores: Record<string, number> = {};
  for (const [name, score] of Object.entries(found.scores))
    scores[name] = Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
  return {
    state: "found",
    ...(words.length > 0 ? { words } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(found.isAmbiguous ? { isAmbiguous: true } : {}),
    scores: share(scores),
  };
}
