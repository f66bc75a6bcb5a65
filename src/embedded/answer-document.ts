import type { Document } from "../document/document.ts";
import { answerAny } from "./answer-any.ts";
import type { WordsQuestion } from "./answer-from-words.ts";
import { answerAccounts } from "./ledger/answer-accounts.ts";
import type { Built } from "./output/build-json.ts";

/** Files that only carry others: a mail with what is attached to it. */
function listCarriers({ files }: Document): ReadonlySet<number> {
  return new Set(files.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
}

/**
 * The answer to any schema from any document. What is attached to a mail is asked by itself first: the mail's own names and dates are
 * those of whoever sent it on. Its text counts with the rest where the attachments alone hold nothing that a rule of the schema proves.
 */
export async function answerDocument(question: WordsQuestion): Promise<Built> {
  const { document, pages, schema } = question;
  const carriers = listCarriers(document);
  const carried = pages.filter(({ page }) => !carriers.has(document.pages[page]?.file ?? -1));
  const hasWords = carried.some(({ words }) => words.length > 0);
  if (carried.length < pages.length && hasWords && schema.rules.length > 0) {
    const built = await answerAny({ ...question, pages: carried });
    const results = schema.rules.flatMap((rule) => rule.evaluate({ json: built.json }));
    if (results.some(({ defining, status }) => defining && status === "pass")) return built;
  }
  const several = await answerAccounts(
    schema.node,
    pages,
    async (part) => await answerAny({ ...question, pages: part }),
  );
  return several ?? (await answerAny(question));
}
