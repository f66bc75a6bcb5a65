import { noteMend } from "./note-mend.ts";
import type { FinishReason } from "../../document/attempt.ts";
import type { Issue } from "../../document/issue.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import { isRepeating } from "../../values/is-repeating.ts";
import { chooseCandidate } from "./choose-candidate.ts";
import { chooseNotation } from "./choose-notation.ts";
import { findCandidates } from "./find-candidates.ts";
import { readExact } from "./read-exact.ts";
import { readRoot } from "./read-root.ts";

export interface ParseInput {
  /** The answer as the model wrote it. */
  readonly text: string;
  readonly finishReason: FinishReason;
  readonly schema: Schema;
  readonly locale: LocaleHints;
}

export type ParseResult =
  | {
      readonly ok: true;
      readonly json: Json;
      /** Mends (codes `mended-...`) and what does not fit (`invalid-type`, `ambiguous-number`...), with pointers. */
      readonly mended: Issue[];
    }
  | {
      readonly ok: false;
      readonly code: "output.empty" | "output.truncated" | "output.invalid-json";
      readonly issues: Issue[];
      /** What was complete. Never to be taken for the whole. */
      readonly partial?: Json;
    };

const reasons = {
  "cut-off": ["truncated", "The answer ends before its JSON does."],
  elided: [
    "elided",
    "The answer leaves values out and says so (`...`). Write every row and property in full.",
  ],
  broken: [
    "syntax",
    "The answer is not JSON, and no mending keeps all of its values. Answer with one JSON value and nothing else.",
  ],
  several: [
    "several-answers",
    "The answer holds several JSON values that contradict each other. Answer with one.",
  ],
  none: [
    "no-json",
    "The answer holds no JSON of the asked shape. Answer with one JSON value and nothing else.",
  ],
} as const;

/**
 * Reads a model's answer into JSON of the schema's input shape. Tolerant of wrapping, notation and types, and lists
 * every mend; refuses what it could only guess. Never gives a value that the answer does not hold, and never takes a
 * cut-off answer for a whole one. What does not fit the schema stays in the JSON, for validation to report.
 */
export function parseAnswer(input: ParseInput): ParseResult {
  const { text, finishReason, schema, locale } = input;
  if (text.replace(/[\s\u200b\ufeff]+/gu, "") === "") {
    const isCut = finishReason === "length";
    const message = isCut
      ? "The model stopped at its output limit before it wrote an answer."
      : "The model wrote nothing.";
    return {
      ok: false,
      code: isCut ? "output.truncated" : "output.empty",
      issues: [{ pointer: "", code: "empty", message }],
    };
  }
  const exact = finishReason === "length" ? undefined : readExact(text, schema, locale);
  if (exact !== undefined) return { ok: true, json: exact, mended: [] };
  const root = readRoot(text, schema, locale);
  const choice = root.choice ?? chooseCandidate(root.text, findCandidates(root.text), schema, locale);
  if (finishReason === "length") {
    const partial = choice.type === "answer" ? choice.shaped.json : choice.partial;
    const issues: Issue[] = [
      isRepeating(text)
        ? {
            pointer: "",
            code: "repetition",
            message: "The answer repeats one thing without end. Write each value once, as it is printed.",
          }
        : {
            pointer: "",
            code: "truncated",
            message: "The model stopped at its output limit, so the answer may lack its end.",
          },
    ];
    return { ok: false, code: "output.truncated", issues, ...(partial === undefined ? {} : { partial }) };
  }
  if (choice.type === "refused") {
    const other =
      finishReason === "stop" && (choice.reason === "none" || choice.reason === "broken")
        ? chooseNotation(root.text, schema, locale, choice.reason === "broken")
        : undefined;
    if (other) return { ok: true, json: other.json, mended: [...other.context.issues] };
    const [code, message] = reasons[choice.reason];
    const family = choice.reason === "cut-off" ? "output.truncated" : "output.invalid-json";
    const { partial } = choice;
    return {
      ok: false,
      code: family,
      issues: [{ pointer: "", code, message }],
      ...(partial === undefined ? {} : { partial }),
    };
  }
  const { context, json } = choice.shaped;
  if (root.isOpened) noteMend(context, "", "mended-json-in-string");
  const outside = root.text.slice(0, choice.candidate.start) + root.text.slice(choice.candidate.end);
  if (outside.trim() !== "") noteMend(context, "", "mended-surroundings");
  return { ok: true, json, mended: [...context.issues] };
}
