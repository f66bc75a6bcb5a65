import { assessJson } from "./assess-json.ts";
import type { Assessment } from "./assessment.ts";
import { collectBallots } from "./collect-ballots.ts";
import { keepEvidence } from "./keep-evidence.ts";
import type { Run } from "./run.ts";
import { settleVotes } from "./settle-votes.ts";
import type { Ballot, Votes } from "./votes.ts";

interface Voted {
  readonly assessment: Assessment;
  readonly votes?: Votes;
}

const countFailed = ({ checks }: Assessment): number =>
  checks.filter(({ status, severity }) => status === "fail" && severity === "error").length;

/**
 * Lets the voters of a run answer the document as well, once, and takes over what speaks for itself.
 *
 * @param earlier what they said when another model of the chain had answered
 */
export async function takeVotes(
  run: Run,
  model: string,
  first: Assessment,
  earlier: Votes | undefined,
): Promise<Voted> {
  const others = earlier?.ballots.slice(1) ?? (await collectBallots(run, run.voters ?? []));
  const own: Ballot = { model, assessment: first };
  const { json, changed, votes } = settleVotes([own, ...others], run.schema, run.today);
  if (changed.length === 0) return { assessment: first, votes };
  const next = await assessJson(
    run,
    {
      json,
      evidence: keepEvidence(first.evidence, changed),
      ...(first.overruled ? { overruled: first.overruled } : {}),
    },
    [],
  );
  const isWorse = (first.validation.ok && !next.validation.ok) || countFailed(next) > countFailed(first);
  return isWorse
    ? { assessment: first, votes: { ...votes, byChecks: new Map() } }
    : { assessment: next, votes };
}
