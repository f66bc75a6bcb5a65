import type { FieldReport } from "../../document/field-report.ts";

export interface MatchMark {
  readonly symbol: string;
  /** What the symbol says, for legends and readers of screens. */
  readonly meaning: string;
  readonly tone: "good" | "doubtful" | "bad" | "quiet";
}

const marks = {
  exact: { symbol: "=", meaning: "as printed", tone: "good" },
  equivalent: { symbol: "≈", meaning: "same value, written differently", tone: "good" },
  fuzzy: { symbol: "~", meaning: "nearly as printed", tone: "doubtful" },
  ambiguous: { symbol: "?", meaning: "printed in several places", tone: "doubtful" },
  none: { symbol: "!", meaning: "not found in the document", tone: "bad" },
  derived: { symbol: "·", meaning: "concluded, not printed as such", tone: "quiet" },
  data: { symbol: "#", meaning: "from machine-readable data", tone: "good" },
  unreadable: { symbol: "x", meaning: "unreadable", tone: "bad" },
  absent: { symbol: " ", meaning: "not in the document", tone: "quiet" },
} as const satisfies Record<string, MatchMark>;

/** How well a value is backed by the document, as one mark. */
export function describeMatch(report: FieldReport): MatchMark {
  if (report.state === "absent") return marks.absent;
  if (report.state === "unreadable") return marks.unreadable;
  if (report.origin === "embedded-data") return marks.data;
  switch (report.match) {
    case "exact":
      return marks.exact;
    case "normalized":
    case "numeric":
    case "date":
      return marks.equivalent;
    case "fuzzy":
      return marks.fuzzy;
    case "ambiguous":
      return marks.ambiguous;
    case "none":
      return marks.none;
    case "not-applicable":
      return marks.derived;
    default:
      return report.match satisfies never;
  }
}
