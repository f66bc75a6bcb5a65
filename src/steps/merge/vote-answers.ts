import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../document/json.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (json: Json): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** The value that most answers give; of those with as many votes the earliest. */
function mostFrequent(values: readonly Json[]): Json {
  const votes = values.map((value) => values.filter((other) => isDeepStrictEqual(value, other)).length);
  return values[votes.indexOf(Math.max(...votes))] ?? null;
}

/**
 * Several answers to one question as one, field by field: each value is the one that most of them give, in doubt that of
 * the first. Rows are compared between the answers that have as many of them as most; the others' rows may be other ones.
 */
export function voteAnswers(answers: readonly [Json, ...Json[]]): Json {
  const [first, ...others] = answers;
  if (others.length === 0) return first;
  const kind = mostFrequent(
    answers.map((answer) => (isObject(answer) ? "object" : isList(answer) ? "list" : "one")),
  );
  if (kind === "object") {
    const objects = answers.filter(isObject);
    const names = new Set(objects.flatMap((object) => Object.keys(object)));
    return Object.fromEntries(
      [...names].flatMap((name): [string, Json][] => {
        const [value, ...rest] = objects.flatMap((object) =>
          object[name] === undefined ? [] : [object[name]],
        );
        return value === undefined ? [] : [[name, voteAnswers([value, ...rest])]];
      }),
    );
  }
  if (kind === "list") {
    const lists = answers.filter(isList);
    const length = mostFrequent(lists.map((list) => list.length));
    const [same, ...rest] = lists.filter((list) => list.length === length);
    if (!same) return first;
    return same.map((row, index) => voteAnswers([row, ...rest.map((list) => list[index] ?? null)]));
  }
  return mostFrequent(answers);
}
