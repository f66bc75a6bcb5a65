import type { Evidence } from "../../document/evidence.ts";
import { compactText } from "./compact-text.ts";
import type { Hit } from "./hit.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import { printedForm } from "./report-leaf.ts";
import type { WordIndex } from "./word-index.ts";

/**
 * The place that an engine names, where its words say the value although no search finds them together (lines of two
 * columns, a cell in pieces). Undefined where a search result lies on those words already, or they say something else.
 */
export function backNamed(
  index: WordIndex,
  evidence: Evidence,
  value: string,
  hits: readonly Hit[],
): readonly Hit[] | undefined {
  const runs = listNamedRuns(index, evidence);
  const [first, ...rest] = runs;
  if (!first) return undefined;
  const isFound = hits.some(
    (hit) =>
      hit.match !== "fuzzy" &&
      hit.runs.some((run) => runs.some((named) => run.first <= named.last && run.last >= named.first)),
  );
  if (isFound) return undefined;
  const printed = printedForm(index, runs);
  for (const level of index.hasOcr
    ? (["normalized", "ocr", "signs"] as const)
    : (["normalized", "signs"] as const)) {
    const wanted = compactText(value, level).text;
    if (wanted !== "" && compactText(printed, level).text === wanted)
      return [{ match: "normalized", quality: level === "signs" ? 0.9 : 0.97, runs: [first, ...rest] }];
  }
  return undefined;
}
