import type { Extraction } from "../document/extraction.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { loadOnce } from "../values/load-once.ts";
import { assessJson } from "./assess-json.ts";
import type { Assessment } from "./assessment.ts";
import { buildExtraction } from "./build-extraction.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

const loadVotes = loadOnce(() => import("./show-votes.ts"));

async function bestKnown(run: Run, state: State): Promise<Assessment | undefined> {
  if (state.partial === undefined) return undefined;
  return await assessJson(run, { json: state.partial, evidence: {} }, state.unanswered);
}

function mismatch(assessment: Assessment): GleanerError {
  const issues = assessment.validation.ok ? [] : assessment.validation.issues;
  const pointers = [...new Set(issues.map((issue) => issue.pointer || "the root"))];
  return new GleanerError("output.schema-mismatch", {
    what: "Cannot fill the schema",
    seen: `${issues.length} place${issues.length === 1 ? "" : "s"} did not fit after all attempts (${pointers.slice(0, 5).join(", ")}${pointers.length > 5 ? ", ..." : ""})`,
    hint: "Look at the partial result; make what the document may lack nullable, describe the fields, or use another model.",
    issues,
  });
}

/** The result of a run, or its error with every attempt, the sum of usage and the best value so far. */
export async function conclude(run: Run, state: State, modelAsked: string): Promise<Extraction<unknown>> {
  const best = state.best ?? (await bestKnown(run, state));
  const { votes } = state;
  const assessment = best && votes ? (await loadVotes()).showVotes(best, votes, run.schema) : best;
  const system = state.answers.at(-1)?.request.system;
  const result =
    assessment &&
    buildExtraction({
      run,
      assessment,
      pages: await run.texts,
      modelAsked,
      ...(state.modelAnswered === undefined ? {} : { modelAnswered: state.modelAnswered }),
      ...(system === undefined ? {} : { system }),
      warnings: [...state.warnings, ...run.ledger.listWarnings(), ...assessment.warnings],
    });
  const isWhole = state.unanswered.length === 0 && state.best !== undefined;
  if (result && assessment?.validation.ok && isWhole) return result;
  const error =
    (isWhole ? undefined : state.error) ??
    (assessment && !assessment.validation.ok ? mismatch(assessment) : undefined) ??
    state.error ??
    new GleanerError("output.empty", {
      what: "Cannot answer",
      seen: "no model gave an answer",
      hint: "Allow more attempts.",
    });
  throw error.extend({
    attempts: [...run.ledger.attempts],
    usage: run.ledger.usage(),
    ...(result ? { partial: result } : {}),
  });
}
