import { splitName } from "../../values/split-name.ts";
import { foldLabel } from "./fold-label.ts";
import type { Target, Targets } from "./target.ts";

const ownNumber = /^(?:(?:invoice|document|receipt|bill|order|ticket|note) )?(?:number|no|id)$/;

/**
 * Titles carry the document's own number ("Credit note CN-7"): the printed names of its types are labels of the number
 * too, where the schema has both.
 */
export function addTitlePhrases(targets: Targets): Targets {
  const titles = targets.leaves
    .filter(
      (target) =>
        target.node.valueType === "enum" && /type|kind/i.test(target.node.name) && target.parents.length <= 1,
    )
    .flatMap((target) => Object.values(target.node.meta.valueAliases ?? {}).flat());
  if (titles.length === 0) return targets;
  const add = (target: Target): Target => {
    const name = splitName(target.node.name).join(" ").toLowerCase();
    if (target.node.kind !== "identifier" || target.parents.length > 1 || !ownNumber.test(name))
      return target;
    const known = new Set(target.phrases.map((phrase) => phrase.key));
    const added = titles.map((title) => foldLabel(title)).filter((key) => !known.has(key));
    return {
      ...target,
      phrases: [...target.phrases, ...[...new Set(added)].map((key) => ({ key, weight: 0.85 }))],
    };
  };
  return { ...targets, leaves: targets.leaves.map(add) };
}
