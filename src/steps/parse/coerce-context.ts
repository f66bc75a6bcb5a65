import type { Issue } from "../../document/issue.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import { createNotation, type Notation } from "./create-notation.ts";

/**
 * What `1.200` in quotes is: plain notation, as models are asked for; a whole number, in an answer that parts decimals by
 * commas alone; or either, in one that uses both.
 */
export type PointReading = "plain" | "thousands" | "doubtful";

/** What shaping an answer to a schema found out on its way. */
export interface CoerceContext {
  readonly locale: LocaleHints;
  readonly pointReading: PointReading;
  /** How the answer writes numbers and dates. */
  readonly notation: Notation;
  /** What was mended, and what does not fit. */
  readonly issues: Issue[];
  /** Leaves with a value that fits its place. */
  matched: number;
  /** Values that do not fit their place. */
  misfits: number;
  /** Members that the schema does not know. */
  unknown: number;
  /** A text or name holds what looks like a member of its own: quotes are missing, and no reading is safe. */
  isDoubtful: boolean;
  /** Names of the root's members that the schema knows. */
  readonly known: Set<string>;
}

export function createCoerceContext(
  locale: LocaleHints,
  pointReading: PointReading = "plain",
): CoerceContext {
  return {
    locale,
    pointReading,
    notation: createNotation(),
    issues: [],
    matched: 0,
    misfits: 0,
    unknown: 0,
    isDoubtful: false,
    known: new Set(),
  };
}
