import type { Document } from "../../document/document.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Run } from "./hit.ts";
import { makeCitations } from "./make-citations.ts";
import { originOf } from "./origin-of.ts";
import { printedForm } from "./printed-form.ts";
import { withConfidence } from "./with-confidence.ts";
import type { WordIndex } from "./word-index.ts";

/** The report of a leaf that no print has to prove; words that an engine names are cited all the same. */
export function reportDerived(
  index: WordIndex,
  document: Document,
  runs: readonly Run[],
  evidence: Evidence | undefined,
): FieldReport {
  const alternatives = evidence?.alternatives?.length ? { alternatives: evidence.alternatives } : {};
  return withConfidence(
    {
      state: "found",
      ...(runs.length > 0 ? { raw: printedForm(index, runs) } : {}),
      origin: originOf(index, runs),
      match: "not-applicable",
      citations: makeCitations(index, document, runs),
      ...alternatives,
    },
    { match: runs.length > 0 ? 0.95 : 0.7 },
  );
}
