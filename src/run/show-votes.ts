import { isDeepStrictEqual } from "node:util";
import type { Alternative, FieldReport } from "../document/field-report.ts";
import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import type { Warning } from "../document/warning.ts";
import { listVotes } from "../steps/merge/list-votes.ts";
import type { VotedPlace } from "../steps/merge/list-votes.ts";
import type { Assessment } from "./assessment.ts";
import { rateProof } from "./rate-proof.ts";
import type { Votes } from "./votes.ts";

interface Tally {
  readonly pointer: string;
  /** Models that give the value that was taken. */
  readonly agreeing: number;
  /** Other values, with the models that give them. */
  readonly others: readonly { readonly value: Json; readonly models: readonly string[] }[];
  /** Nothing but the order of the models speaks for the value that was taken. */
  readonly isOpen: boolean;
}

function tally({ pointer, values }: VotedPlace, votes: Votes, assessment: Assessment): Tally {
  const [taken = null, ...given] = values;
  const { ballots, byChecks } = votes;
  const different = given.filter((value) => value !== null && !isDeepStrictEqual(value, taken));
  const others = different
    .filter((value, index) => different.findIndex((other) => isDeepStrictEqual(other, value)) === index)
    .map((value) => {
      const givers = ballots.filter((_, index) => isDeepStrictEqual(given[index] ?? null, value));
      const proof = Math.max(...givers.map((ballot) => rateProof(ballot.assessment.fields, pointer)));
      return { value, models: givers.map(({ model }) => model), proof };
    });
  const agreeing = taken === null ? 0 : given.filter((value) => isDeepStrictEqual(value, taken)).length;
  const isChecked = byChecks.has(pointer) && isDeepStrictEqual(byChecks.get(pointer), taken);
  const proof = rateProof(assessment.fields, pointer);
  const isSettled =
    isChecked ||
    (taken !== null &&
      others.every(
        (other) => proof > other.proof || (proof === other.proof && agreeing > other.models.length),
      ));
  return { pointer, agreeing, others, isOpen: others.length > 0 && !isSettled };
}

/** How much more, or less, a value is to be trusted: each model that says the same halves what doubt there is. */
function weigh({ confidence }: FieldReport, { agreeing, others }: Tally): number {
  const against = others.reduce((sum, { models }) => sum + models.length, 0);
  if (against > 0) return Math.max(agreeing, 1) / (Math.max(agreeing, 1) + against);
  return confidence > 0 ? (1 - (1 - confidence) / 2 ** Math.max(agreeing - 1, 0)) / confidence : 1;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function show(report: FieldReport, told: Tally): FieldReport {
  const agreement = weigh(report, told);
  const alternatives = told.others.map(({ value, models }): Alternative => ({
    value,
    why: `${models.join(", ")} ${models.length > 1 ? "give" : "gives"} it.`,
  }));
  return {
    ...report,
    confidence: round(Math.min(1, report.confidence * agreement)),
    confidenceParts: { ...report.confidenceParts, agreement: round(agreement) },
    ...(alternatives.length > 0 ? { alternatives: [...(report.alternatives ?? []), ...alternatives] } : {}),
  };
}

/** Places that a message names; the rest stands in the verdict's reasons. */
const mostNamed = 8;

function describe(open: readonly Tally[], ballots: Votes["ballots"]): Warning {
  const named = open.slice(0, mostNamed).map(({ pointer }) => pointer);
  const more = open.length > mostNamed ? ", ..." : "";
  const models = ballots.map(({ model }) => model).join(", ");
  const count = `${open.length} place${open.length === 1 ? "" : "s"}`;
  return {
    code: "vote.disagreement",
    message: `${models} give different values for ${count}, and neither the checks nor the document say which is right: ${named.join(", ")}${more}.`,
  };
}

/**
 * The result with what the voters say: other values as alternatives with the models that give them, the share that agrees
 * as the part `agreement` of the confidence, and a reason against `verified` for each place where nothing decides.
 */
export function showVotes(assessment: Assessment, votes: Votes, schema: Schema): Assessment {
  const { ballots } = votes;
  const answers = [assessment.json, ...ballots.map((ballot) => ballot.assessment.json)];
  const told = listVotes(schema.node, answers).map((place) => tally(place, votes, assessment));
  const fields = { ...assessment.fields };
  for (const place of told) {
    const report = fields[place.pointer];
    const isVoted = place.others.length > 0 || place.agreeing > 1;
    if (report && isVoted) fields[place.pointer] = show(report, place);
  }
  const open = told.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return { ...assessment, fields };
  const reason = { code: "voters-disagree", pointers: open.map(({ pointer }) => pointer) };
  return {
    ...assessment,
    fields,
    verdict: assessment.verdict === "verified" ? "unverified" : assessment.verdict,
    verdictReasons: [...assessment.verdictReasons, reason],
    warnings: [...assessment.warnings, describe(open, ballots)],
  };
}
