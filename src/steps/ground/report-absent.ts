import { withConfidence } from "./with-confidence.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { LeafNode, ListNode } from "../../document/schema-node.ts";
import type { LabelFinder } from "./find-labels.ts";
import type { WordIndex } from "./word-index.ts";

/** A leaf without a value: absence is surer where every page was read and nothing is labelled like the leaf. */
export function reportAbsent(
  index: WordIndex,
  node: LeafNode | ListNode,
  evidence: Evidence | undefined,
  labelsOf: LabelFinder,
): FieldReport {
  const read = index.pages.filter(({ status }) => status === "read").length;
  const isLabelled = node.type === "leaf" && labelsOf(node).all.length > 0;
  const alternatives = evidence?.alternatives?.length ? { alternatives: evidence.alternatives } : {};
  return withConfidence(
    {
      state: evidence?.state === "unreadable" ? "unreadable" : "absent",
      origin: "model",
      match: "not-applicable",
      citations: [],
      ...alternatives,
    },
    {
      pages: index.pages.length === 0 ? 0.5 : Math.max(0.1, read / index.pages.length),
      label: isLabelled ? 0.7 : 0.95,
    },
  );
}
