import { foldLabel } from "./fold-label.ts";
import type { Target } from "./target.ts";

const known = new WeakMap<Target, string>();

/** The leaf's name as a label: "cashier", whatever else such people are called on paper. */
export function ownName(target: Target): string {
  const name = known.get(target) ?? foldLabel(target.node.name);
  known.set(target, name);
  return name;
}
