import type { Issue } from "../../document/issue.ts";
import type { Json } from "../../document/json.ts";
import { formatPointer } from "../../values/format-pointer.ts";

/** Lists of which other answers to the same question have more or fewer rows than the one that was taken. */
export function listRowConflicts(
  taken: Json | undefined,
  answers: readonly (Json | undefined)[],
  tokens: readonly (string | number)[] = [],
): Issue[] {
  if (typeof taken !== "object" || taken === null) return [];
  const others = answers.map((answer) =>
    typeof answer === "object" && answer !== null
      ? (answer as { readonly [key: string]: Json | undefined })
      : {},
  );
  const inner = Object.entries(taken).flatMap(([key, value]) =>
    listRowConflicts(
      value,
      others.map((other) => other[key]),
      [...tokens, key],
    ),
  );
  const differ = Array.isArray(taken)
    ? answers.filter((answer) => !Array.isArray(answer) || answer.length !== taken.length).length
    : 0;
  if (differ === 0) return inner;
  const message = `${differ} of ${answers.length} answers to one question have another number of rows here.`;
  return [{ pointer: formatPointer(tokens), code: "conflict", message }, ...inner];
}
