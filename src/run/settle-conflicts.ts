import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import type { Conflict } from "../steps/merge/merge-answers.ts";
import { runChecks } from "../steps/check/run-checks.ts";
import { getAt } from "../values/get-at.ts";
import { setAt } from "../values/set-at.ts";

/** Each one costs a round of all checks for every value it may have. */
const mostConflicts = 12;

/**
 * Lets the checks choose between values that parts of a document gave for one place: where with another value more of them hold, that one is
 * taken; where with any other one fewer hold, the choice is no guess any more.
 */
export function settleConflicts(
  json: Json,
  conflicts: readonly Conflict[],
  schema: Pick<Schema, "rules">,
  today: string,
): { readonly json: Json; readonly conflicts: readonly Conflict[] } {
  if (schema.rules.length === 0 || conflicts.length > mostConflicts) return { json, conflicts };
  const scoreOf = (tried: Json): number =>
    runChecks({ json: tried, schema, today }).reduce((sum, { status, severity, defining }) => {
      if (status === "pass") return sum + (defining ? 1 : 0);
      return status === "fail" && severity === "error" ? sum - 2 : sum;
    }, 0);
  let settled = json;
  const left = conflicts.map((conflict): Conflict => {
    const { pointer, alternatives } = conflict;
    const own = (getAt(settled, pointer) ?? null) as Json;
    const score = scoreOf(settled);
    const tried = alternatives.map((alternative) => {
      const changed = setAt(settled, pointer, alternative.value);
      return { alternative, json: changed, score: scoreOf(changed) };
    });
    const [best] = tried.toSorted((a, b) => b.score - a.score);
    if (!best || best.score === score) return conflict;
    if (best.score < score) return { ...conflict, isAmbiguous: false };
    settled = best.json;
    const others = alternatives.filter((other) => other !== best.alternative);
    const why = "Another part of the document says so, but the checks hold with the other value.";
    return { pointer, alternatives: [{ value: own, why }, ...others], isAmbiguous: false };
  });
  return { json: settled, conflicts: left };
}
