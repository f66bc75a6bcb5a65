import type { DatabaseSync } from "node:sqlite";
import type { Usage } from "../../document/usage.ts";
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
  /** Usage of answers that are written together, which the newest one of them adds to the bill; kept until others come, for a write that is repeated. */
  let unbooked: Usage[] = [];
  let isBooked = false;
  const note = (usage: Usage): (() => void) => {
    if (isBooked) unbooked = [];
    isBooked = false;
    const turn = unbooked.push(usage);
    return () => {
      if (turn !== unbooked.length) return;
      book(unbooked);
      isBooked = true;
    };
  };
  return (task) => ({
    async find(question) {
      const outcome = find.get(question)?.["outcome"];
      return typeof outcome === "string" ? outcome : undefined;
    },
    open: (question) => write(() => void open.run(task, question)),
    async close(question, outcome, usage) {
      // Not waited for: writes keep their order, so it is on disk before the line that is made of it; the journal tells of a failure itself.
      const bill = usage && note(usage);
      writeAlong(() => {
        bill?.();
        if (outcome === undefined) forget.run(task, question);
        else close.run(outcome, task, question);
      });
    },
  });
}
