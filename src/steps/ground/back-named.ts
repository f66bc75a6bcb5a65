import { printedForm } from "./printed-form.ts";
import type { Evidence } from "../../document/evidence.ts";
import { compactText } from "./compact-text.ts";
import type { Hit } from "./hit.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import type { WordIndex } from "./word-index.ts";

/**
 * The place that an engine names, where its words are the value, letter by letter or folded: then nothing needs to be
 * searched, and lines of two columns or a cell in pieces are one value. Undefined where the words say something else,
 * or say it in another notation.
 */
export function backNamed(index: WordIndex, evidence: Evidence, value: string): Hit | undefined {
  const [first, ...rest] = listNamedRuns(index, evidence);
  if (!first) return undefined;
  const printed = printedForm(index, [first, ...rest]);
  if (printed === value.trim().replace(/\s+/gu, " "))
    return { match: "exact", quality: 1, runs: [first, ...rest] };
  const levels = index.hasOcr
    ? (["normalized", "ocr", "signs"] as const)
    : (["normalized", "signs"] as const);
  const level = levels.find((each) => {
    const wanted = compactText(value, each);
    return wanted !== "" && compactText(printed, each) === wanted;
  });
  // Without its signs a number is another number: `1.5` is not `15`, nor `-5` the same as `5`.
  if (level === undefined || (level === "signs" && /\d[.,]\d|^\s*[-−(]/u.test(value + printed)))
    return undefined;
  return { match: "normalized", quality: level === "signs" ? 0.9 : 0.97, runs: [first, ...rest] };
}
