import type { DatabaseSync } from "node:sqlite";
import type { AnswerStore } from "../../ports/answer-store.ts";
import { keepBill } from "./keep-bill.ts";
import type { Committer } from "./create-committer.ts";

/**
 * Questions and answers of one document, in a journal until the document is done. An answer to the same question counts whichever document it was
 * given for: equal documents may change places when a run goes on.
 */
export function keepAnswers(
  database: DatabaseSync,
  { write, writeAlong }: Committer,
): (task: number) => AnswerStore {
  const find = database.prepare(
    "SELECT outcome FROM answer WHERE question = ? AND outcome IS NOT NULL LIMIT 1",
  );
  const open = database.prepare("INSERT OR REPLACE INTO answer VALUES(?, ?, NULL)");
  const close = database.prepare("UPDATE answer SET outcome = ? WHERE task = ? AND question = ?");
  const forget = database.prepare("DELETE FROM answer WHERE task = ? AND question = ?");
  const book = keepBill(database);
  return (task) => ({
    async find(question) {
      const outcome = find.get(question)?.["outcome"];
      return typeof outcome === "string" ? outcome : undefined;
    },
    open: (question) => write(() => void open.run(task, question)),
    async close(question, outcome, usage) {
      // Not waited for: writes keep their order, so it is on disk before the line that is made of it; the journal tells of a failure itself.
      writeAlong(() => {
        if (usage) book(usage);
        if (outcome === undefined) forget.run(task, question);
        else close.run(outcome, task, question);
      });
    },
  });
}
