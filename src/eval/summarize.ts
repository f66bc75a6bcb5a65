import { autoApproveAt } from "./auto-approve-at.ts";
import type { ApprovalThreshold } from "./auto-approve-at.ts";
import { bootstrapInterval } from "./bootstrap-interval.ts";
import type { Interval } from "./bootstrap-interval.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration } from "./calibrate.ts";
import { countOutcomes } from "./count-outcomes.ts";
import type { Scores } from "./count-outcomes.ts";
import type { DocumentResult } from "./document-result.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

export interface FieldScores extends Scores {
  /** Pattern pointer. */
  readonly field: string;
}

/** What an evaluation comes to. Shares are of 0..1 and absent where there is nothing to share. */
export interface Summary {
  readonly documents: number;
  readonly failed: number;
  /** Over all leaves of all documents. */
  readonly micro: Scores & { readonly interval?: Interval };
  /** Mean of the F1 of the fields. */
  readonly macroF1?: number;
  readonly fields: readonly FieldScores[];
  /** Documents in which no leaf is wrong, missed or invented. */
  readonly exactDocuments: number;
  readonly grounding: {
    /** Of the values given, how many are grounded. */
    readonly share?: number;
    /** Of the grounded ones, how many are right. */
    readonly precision?: number;
  };
  readonly verdicts: {
    readonly verified: number;
    readonly verifiedAndExact: number;
    /** Documents with a fault, and how many of them are not verified. */
    readonly faulty: number;
    readonly faultyAndCaught: number;
  };
  readonly calibration: Calibration;
  readonly approval?: ApprovalThreshold;
  /** USD; absent where it is not known of every document. */
  readonly cost?: number;
  readonly milliseconds: number;
}

/** The precision at which values are said to need no look. */
const approvalPrecision = 0.99;

const isFault = ({ outcome }: LeafOutcome): boolean => outcome !== "correct" && outcome !== "correct-null";
const isGiven = ({ outcome }: LeafOutcome): boolean => outcome !== "missed" && outcome !== "correct-null";
const leavesOf = (documents: readonly DocumentResult[]): LeafOutcome[] =>
  documents.flatMap(({ outcomes }) => outcomes);

function share(part: number, whole: number): { readonly share?: number } {
  return whole === 0 ? {} : { share: part / whole };
}

/** All documents of an evaluation in numbers. */
export function summarize(documents: readonly DocumentResult[]): Summary {
  const outcomes = leavesOf(documents);
  const fields = [...Map.groupBy(outcomes, ({ field }) => field)]
    .map(([field, own]): FieldScores => ({ field, ...countOutcomes(own) }))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
  const known = fields.flatMap(({ f1 }) => f1 ?? []);
  const interval = bootstrapInterval(documents, (sample) => countOutcomes(leavesOf(sample)).f1);
  const exact = documents.filter((each) => each.error === undefined && !each.outcomes.some(isFault));
  const verified = documents.filter(({ verdict }) => verdict === "verified");
  const faulty = documents.filter((each) => !exact.includes(each));
  const reported = outcomes.filter((each) => isGiven(each) && each.isGrounded !== undefined);
  const grounded = reported.filter((each) => each.isGrounded === true);
  const right = grounded.filter(({ outcome }) => outcome === "correct").length;
  const costs = documents.map(({ usage }) => usage?.cost);
  const approval = autoApproveAt(approvalPrecision, outcomes);
  return {
    documents: documents.length,
    failed: documents.filter(({ error }) => error !== undefined).length,
    micro: { ...countOutcomes(outcomes), ...(interval ? { interval } : {}) },
    ...(known.length > 0 ? { macroF1: known.reduce((sum, each) => sum + each, 0) / known.length } : {}),
    fields,
    exactDocuments: exact.length,
    grounding: {
      ...share(grounded.length, reported.length),
      ...(grounded.length > 0 ? { precision: right / grounded.length } : {}),
    },
    verdicts: {
      verified: verified.length,
      verifiedAndExact: verified.filter((each) => exact.includes(each)).length,
      faulty: faulty.length,
      faultyAndCaught: faulty.filter(({ verdict }) => verdict !== "verified").length,
    },
    calibration: calibrate(outcomes),
    ...(approval ? { approval } : {}),
    ...(costs.length > 0 && costs.every((cost) => cost !== undefined)
      ? { cost: costs.reduce((sum, cost) => sum + (cost ?? 0), 0) }
      : {}),
    milliseconds: documents.reduce((sum, each) => sum + each.milliseconds, 0),
  };
}
