import type { Json } from "../document/json.ts";
import type { Rule } from "../document/rule.ts";
import { getAt } from "../values/get-at.ts";
import type { WordsQuestion } from "./answer-from-words.ts";
import { answerFromWords } from "./answer-from-words.ts";
import type { Built } from "./output/build-json.ts";
import type { Ready } from "./ready/load-ready.ts";
import { loadReady } from "./ready/load-ready.ts";
import type { Matches } from "./ready/match-concepts.ts";
import { matchConcepts } from "./ready/match-concepts.ts";
import { overlay } from "./ready/overlay.ts";

interface Offer {
  readonly built: Built;
  readonly matches: Matches;
  readonly score: number;
}

/**
 * The answer to any schema. Where it asks for what an invoice or a receipt says, the ready-made schema is answered too: its
 * labels and equations find the right ones of many amounts, and what both ask for is taken over, as far as the schema's own
 * rules hold with it.
 */
export async function answerAny(question: WordsQuestion): Promise<Built> {
  const own = answerFromWords(question);
  const offers = (await loadReady()).flatMap((ready) => offer(ready, question) ?? []);
  const [best] = offers.sort((a, b) => b.score - a.score);
  if (!best || best.score <= 0) return own;
  const rules = question.schema.rules;
  const { leaves, ...rest } = best.matches;
  const answers = [
    overlay(own, best.built, best.matches),
    // Rules of the schema may ask for another total; the rows are the same things all the same.
    ...(leaves.length > 0 && rest.list ? [overlay(own, best.built, { ...rest, leaves: [] })] : []),
  ];
  const whole = answers.find((answer) => holdsAsMuch(answer, own, rules));
  // Rows that a rule fails with say more than none.
  return whole ?? (rest.list && isEmpty(own.json, rest.list.pointer) ? answers.at(-1)! : own);
}

function isEmpty(json: Json, pointer: string): boolean {
  const rows = getAt(json, pointer);
  return !Array.isArray(rows) || rows.length === 0;
}

/** True where no rule of the schema fails that holds in the other answer, and none is left open that could be made there. */
function holdsAsMuch(answer: Built, other: Built, rules: readonly Rule[]): boolean {
  const count = ({ json }: Built, status: "pass" | "fail"): number =>
    rules.flatMap((rule) => rule.evaluate({ json })).filter((result) => result.status === status).length;
  return count(answer, "pass") >= count(other, "pass") && count(answer, "fail") <= count(other, "fail");
}

/** Undefined where a schema has too little in common with a ready-made one. */
function offer({ schema, concepts }: Ready, question: WordsQuestion): Offer | undefined {
  const matches = matchConcepts(question.schema.node, concepts);
  const shared = matches.leaves.length + (matches.list ? matches.list.columns.length : 0);
  if (matches.amounts === 0 || shared < 3) return undefined;
  const built = answerFromWords({ ...question, schema });
  const results = schema.rules.flatMap((rule) => rule.evaluate({ json: built.json }));
  const passed = results.filter((result) => result.defining && result.status === "pass").length;
  const failed = results.filter((result) => result.severity === "error" && result.status === "fail").length;
  const found = matches.leaves.filter(({ from }) =>
    from.some((at) => (getAt(built.json, at) ?? null) !== null),
  );
  const rows = matches.list && getAt(built.json, matches.list.from);
  const items = Array.isArray(rows) && rows.length > 0 ? (matches.list?.columns.length ?? 0) / 2 : 0;
  const isAboutMoney = concepts.amounts.some((at) => (getAt(built.json, at) ?? null) !== null) || items > 0;
  return {
    built,
    matches,
    score: isAboutMoney ? found.length + items + Math.min(2, passed) - Math.min(2, failed) : 0,
  };
}
