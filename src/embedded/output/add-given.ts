import type { WordsResult } from "../../document/schema.ts";
import { getAt } from "../../values/get-at.ts";
import { setAt } from "../../values/set-at.ts";
import type { Json } from "../../document/json.ts";
import type { Built } from "./build-json.ts";

/** The list or object around a leaf that the given part has whole. */
const aroundLeaf = (pointer: string): string => pointer.replace(/(?:\/\d+)+(?:\/.*)?$/u, "");

/** An answer with what the schema's own code read; that wins over what was searched. */
export function addGiven(own: Built, given: WordsResult | undefined): Built {
  if (!given) return own;
  let { json } = own;
  const evidence = { ...own.evidence };
  for (const pointer of new Set(Object.keys(given.evidence).map(aroundLeaf))) {
    for (const at of Object.keys(evidence))
      if (at === pointer || at.startsWith(`${pointer}/`)) delete evidence[at];
    json = setAt(json, pointer, (getAt(given.json, pointer) ?? null) as Json);
  }
  return { json, evidence: { ...evidence, ...given.evidence } };
}
