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
 * labels and equations find the right ones of many amounts, and what both ask for is taken over.
 */
export async function answerAny(question: WordsQuestion): Promise<Built> {
  const own = answerFromWords(question);
  if (question.schema.rules.length > 0) return own;
  const offers = (await loadReady()).flatMap((ready) => offer(ready, question) ?? []);
  const [best] = offers.sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? overlay(own, best.built, best.matches) : own;
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
