import type { DatabaseSync } from "node:sqlite";
import { Big } from "big.js";
import type { Usage } from "../../document/usage.ts";
import type { Amount } from "../../money/create-budget.ts";
import { keepBill } from "./keep-bill.ts";
import type { Spending } from "./keep-spending.ts";

/** One batch that is at its gateway, or on its way there. */
export interface BatchRow {
  readonly id: number;
  /** Ours; it stands in the batch. */
  readonly name: string;
  /** Id of the model. */
  readonly model: string;
  /** As the gateway names it; absent where nobody knows yet whether it arrived. */
  readonly remote?: string;
  readonly questions: number;
  /** Questions without an answer so far. */
  readonly waiting: number;
  /** Epoch time in milliseconds. */
  readonly submitted: number;
}

/** A question with the documents that wait for it. */
export interface PackedQuestion {
  readonly question: string;
  readonly tasks: ReadonlySet<number>;
  /** What is set aside for it. */
  readonly worst: Amount;
}

interface NewBatch {
  readonly name: string;
  readonly model: string;
  readonly submitted: number;
  readonly questions: readonly PackedQuestion[];
  /** A document that is being worked on at this moment waits once that has ended. */
  readonly isBusy: (task: number) => boolean;
}

/** What a journal knows of batches. What changes it is to be run within a transaction, but for `attach`, `park` and `release`. */
export interface BatchBook {
  readonly open: () => readonly BatchRow[];
  readonly create: (batch: NewBatch) => number;
  readonly name: (batch: number, remote: string) => void;
  /** Lets a document wait for a question that is in a batch already; false where it is in none. */
  readonly attach: (question: string, task: number) => boolean;
  /** Writes down what came of a question, and wakes the documents that wait for nothing else; false for one that nobody waits for. */
  readonly answer: (question: string, outcome: string | undefined, usage: Usage | undefined) => boolean;
  /** Ends a batch; its documents are woken, and questions without an answer count as returned, unless they are to have another try. Gives their number. */
  readonly close: (batch: number, leftover: "returned" | "untried" | "lost") => number;
  /** How often a question came back without an answer. */
  readonly countReturned: (question: string) => number;
  /** Puts a document aside until its questions are answered, or, where it has none that wait, until there is money. */
  readonly park: (task: number, isHeldBack: boolean) => void;
  /** Takes up again what waits for money; gives the number of documents. */
  readonly release: () => number;
}

export function keepBatches(database: DatabaseSync, spending: Pick<Spending, "settle">): BatchBook {
  const query = (text: string) => database.prepare(text);
  const list = query(
    `SELECT id, name, model, remote, questions, submitted,
      (SELECT count(DISTINCT question) FROM parcel WHERE parcel.batch = batch.id) AS waiting FROM batch WHERE is_over = 0 ORDER BY id`,
  );
  const insert = query("INSERT INTO batch(name, model, questions, submitted) VALUES(?, ?, ?, ?)");
  const add = query("INSERT OR REPLACE INTO parcel VALUES(?, ?, ?, ?, ?)");
  const join = query(
    "INSERT OR IGNORE INTO parcel SELECT question, ?, batch, '0', 0 FROM parcel WHERE question = ? LIMIT 1",
  );
  const wait = query("UPDATE task SET state = 3 WHERE id = ?");
  const hold = query("UPDATE task SET state = ? WHERE id = ?");
  const setRemote = query("UPDATE batch SET remote = ? WHERE id = ?");
  const end = query("UPDATE batch SET is_over = 1 WHERE id = ?");
  const waiters = query("SELECT task, cost, tokens FROM parcel WHERE question = ?");
  const drop = query("DELETE FROM parcel WHERE question = ?");
  const hasParcel = query("SELECT 1 FROM parcel WHERE task = ? LIMIT 1");
  const wake = query("UPDATE task SET state = 0 WHERE id = ? AND state = 3");
  const keep = query("INSERT OR REPLACE INTO answer VALUES(?, ?, ?)");
  const left = query("SELECT DISTINCT question FROM parcel WHERE batch = ?");
  const count = query(
    "INSERT INTO returned VALUES(?, 1) ON CONFLICT(question) DO UPDATE SET times = times + 1",
  );
  const returned = query("SELECT times FROM returned WHERE question = ?");
  const unhold = query("UPDATE task SET state = 0 WHERE state = 4");
  const book = keepBill(database);
  let held = 0;

  /** Takes a question out, and gives what was set aside for it. */
  const unpack = (question: string): { readonly tasks: readonly number[]; readonly worst: Amount } => {
    const rows = waiters.all(question);
    drop.run(question);
    const costs = rows.flatMap(({ cost }) => (cost === null ? [] : [String(cost)]));
    const cost = costs.reduce((sum, each) => sum.plus(each), new Big(0)).toNumber();
    return {
      tasks: rows.map(({ task }) => Number(task)),
      worst: {
        ...(costs.length === rows.length ? { cost } : {}),
        tokens: rows.reduce((sum, { tokens }) => sum + Number(tokens), 0),
      },
    };
  };
  const wakeAll = (tasks: readonly number[]): void => {
    for (const task of tasks) if (!hasParcel.get(task)) wake.run(task);
  };
  return {
    open: () =>
      list.all().map((row) => ({
        id: Number(row["id"]),
        name: String(row["name"]),
        model: String(row["model"]),
        ...(row["remote"] === null ? {} : { remote: String(row["remote"]) }),
        questions: Number(row["questions"]),
        waiting: Number(row["waiting"]),
        submitted: Number(row["submitted"]),
      })),
    create({ name, model, submitted, questions, isBusy }) {
      const batch = Number(insert.run(name, model, questions.length, submitted).lastInsertRowid);
      for (const { question, tasks, worst } of questions) {
        let { cost } = worst;
        let { tokens } = worst;
        for (const task of tasks) {
          add.run(question, task, batch, cost === undefined ? null : new Big(cost).toFixed(), tokens);
          if (!isBusy(task)) wait.run(task);
          // Set aside once, however many wait.
          cost = 0;
          tokens = 0;
        }
      }
      return batch;
    },
    name: (batch, remote) => void setRemote.run(remote, batch),
    attach: (question, task) =>
      Number(join.run(task, question).changes) > 0 || waiters.get(question) !== undefined,
    answer(question, outcome, usage) {
      const { tasks, worst } = unpack(question);
      if (tasks.length === 0) return false;
      const { inputTokens, outputTokens } = usage ?? {};
      const isCounted = inputTokens !== undefined && outputTokens !== undefined;
      const cost = usage ? (usage.cost ?? worst.cost) : 0;
      spending.settle(worst, {
        ...(cost === undefined ? {} : { cost }),
        tokens: usage ? (isCounted ? inputTokens + outputTokens : worst.tokens) : 0,
      });
      if (usage) book([usage]);
      if (outcome === undefined) count.run(question);
      else for (const task of tasks) keep.run(task, question, outcome);
      wakeAll(tasks);
      return true;
    },
    close(batch, leftover) {
      const questions = left.all(batch).map((row) => String(row["question"]));
      for (const question of questions) {
        const { tasks, worst } = unpack(question);
        spending.settle(worst, leftover === "lost" ? worst : { cost: 0, tokens: 0 });
        if (leftover !== "untried") count.run(question);
        wakeAll(tasks);
      }
      end.run(batch);
      return questions.length;
    },
    countReturned: (question) => Number(returned.get(question)?.["times"] ?? 0),
    park(task, isHeldBack) {
      const state = hasParcel.get(task) ? 3 : isHeldBack ? 4 : 0;
      if (state === 4) held += 1;
      hold.run(state, task);
    },
    release() {
      // Looking through all documents each time one is done would take longer than the work.
      if (held === 0) return 0;
      held = 0;
      return Number(unhold.run().changes);
    },
  };
}
