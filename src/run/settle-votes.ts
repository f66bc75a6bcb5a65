import { isDeepStrictEqual } from "node:util";
import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import type { Conflict } from "../steps/merge/merge-answers.ts";
import { listVotes } from "../steps/merge/list-votes.ts";
import type { VotedPlace } from "../steps/merge/list-votes.ts";
import { getAt } from "../values/get-at.ts";
import { setAt } from "../values/set-at.ts";
import { rateProof } from "./rate-proof.ts";
import { settleConflicts } from "./settle-conflicts.ts";
import type { Ballot, Votes } from "./votes.ts";

interface Settled {
  readonly json: Json;
  /** Places whose value is another one than that of the first answer. */
  readonly changed: readonly string[];
  readonly votes: Votes;
}

interface Choice {
  readonly value: Json;
  readonly votes: number;
  /** See `rateProof`. */
  readonly proof: number;
}

function listChoices({ pointer, values }: VotedPlace, ballots: readonly Ballot[]): Choice[] {
  const choices: Choice[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null || choices.some((choice) => isDeepStrictEqual(choice.value, value))) continue;
    const givers = ballots.filter((_, giver) => isDeepStrictEqual(values[giver] ?? null, value));
    const proof = Math.max(...givers.map(({ assessment }) => rateProof(assessment.fields, pointer)));
    choices.push({ value: values[index] ?? null, votes: givers.length, proof });
  }
  return choices;
}

/** What stands in the document wins, then what more of the models say; in doubt what the first one says. */
function choose(own: Json, choices: readonly Choice[]): Json {
  const [best] = choices.toSorted((a, b) => b.proof - a.proof || b.votes - a.votes);
  if (!best) return own;
  const mine = choices.find(({ value }) => isDeepStrictEqual(value, own));
  // One model alone says that there is a value at all: it may as well be one of another place.
  if (!mine) return own === null && best.votes < 2 ? own : best.value;
  const isBetter = best.proof > mine.proof || (best.proof === mine.proof && best.votes > mine.votes);
  return isBetter ? best.value : own;
}

/**
 * The first model's answer with the values that speak for themselves where another model gives another one: those with
 * which the checks hold, those that stand in the document, those that most models give. Everything else stays as it is.
 *
 * @param ballots that of the model that was asked first comes first
 */
export function settleVotes(ballots: readonly [Ballot, ...Ballot[]], schema: Schema, today: string): Settled {
  const [{ assessment: own }] = ballots;
  const places = listVotes(
    schema.node,
    ballots.map(({ assessment }) => assessment.json),
  );
  const disputed = places.filter(({ values: [taken = null, ...others] }) =>
    others.some((value) => value !== null && !isDeepStrictEqual(value, taken)),
  );
  const conflicts = disputed.map(({ pointer, values: [taken = null, ...others] }): Conflict => {
    const different = others.filter((value) => value !== null && !isDeepStrictEqual(value, taken));
    const values = different.filter(
      (value, index) => different.findIndex((other) => isDeepStrictEqual(other, value)) === index,
    );
    return { pointer, isAmbiguous: true, alternatives: values.map((value) => ({ value, why: "" })) };
  });
  const settled = settleConflicts(own.json, conflicts, schema, today);
  const byChecks = new Map<string, Json>();
  let { json } = settled;
  for (const [index, { pointer, isAmbiguous }] of settled.conflicts.entries()) {
    const place = disputed[index];
    if (!isAmbiguous) byChecks.set(pointer, (getAt(settled.json, pointer) ?? null) as Json);
    else if (place) json = setAt(json, pointer, choose(place.values[0] ?? null, listChoices(place, ballots)));
  }
  const changed = disputed
    .map(({ pointer }) => pointer)
    .filter((pointer) => !isDeepStrictEqual(getAt(json, pointer) ?? null, getAt(own.json, pointer) ?? null));
  return { json, changed, votes: { ballots, byChecks } };
}
