import { withConfidence } from "./with-confidence.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { LeafNode, ListNode } from "../../document/schema-node.ts";
import type { LabelFinder } from "./find-labels.ts";
import type { WordIndex } from "./word-index.ts";

type AbsentReporter = (node: LeafNode | ListNode, evidence: Evidence | undefined) => FieldReport;

/**
 * Reports leaves without a value: absence is surer where every page was read and nothing is labelled like the leaf. A list of many rows
 * lacks the same leaves in each of them, and they share one report.
 */
export function createAbsentReporter(index: WordIndex, labelsOf: LabelFinder): AbsentReporter {
  const read = index.pages.filter(({ status }) => status === "read").length;
  const pages = index.pages.length === 0 ? 0.5 : Math.max(0.1, read / index.pages.length);
  const make = (node: LeafNode | ListNode, evidence: Evidence | undefined): FieldReport => {
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
      { pages, label: isLabelled ? 0.7 : 0.95 },
    );
  };
  const shared = new Map<LeafNode | ListNode, FieldReport>();
  return (node, evidence) => {
    if (evidence?.state === "unreadable" || evidence?.alternatives?.length) return make(node, evidence);
    const known = shared.get(node);
    if (known) return known;
    const made = make(node, evidence);
    shared.set(node, made);
    return made;
  };
}
