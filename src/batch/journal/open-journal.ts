import type { DatabaseSync } from "node:sqlite";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { Budget, BudgetCaps } from "../../money/create-budget.ts";
import type { AnswerStore } from "../../ports/answer-store.ts";
import { createCommitter } from "./create-committer.ts";
import type { Committer } from "./create-committer.ts";
import { finishTasks } from "./finish-tasks.ts";
import { keepAnswers } from "./keep-answers.ts";
import { keepBatches } from "./keep-batches.ts";
import type { BatchBook } from "./keep-batches.ts";
import { keepSpending } from "./keep-spending.ts";
import type { Spending } from "./keep-spending.ts";
import { openBallast } from "./open-ballast.ts";
import { openDatabase } from "./open-database.ts";
import { openTaskQueue } from "./task-queue.ts";
import type { TaskQueue } from "./task-queue.ts";
import type { TaskRecord } from "./task-record.ts";

/** All that a run has to remember: which documents there are, what came of them, what was paid for. */
export interface Journal {
  readonly database: DatabaseSync;
  readonly queue: TaskQueue;
  readonly spending: Spending;
  /** What waits at gateways. */
  readonly batches: BatchBook;
  /** Within a transaction; resolves once it is on disk. */
  readonly write: Committer["write"];
  answersOf(task: number): AnswerStore;
  /** Resolves once it is on disk. */
  finish(records: readonly TaskRecord[], outputEnd: number): Promise<void>;
  /** Where the line of a document with this result stands in the output. */
  findResult(key: string): { readonly start: number; readonly end: number } | undefined;
  readonly read: (name: string) => string | number | undefined;
  store(name: string, value: string | number): void;
  readonly close: () => void;
}

interface JournalInput {
  /** Empty for one that is gone with the process. */
  readonly path: string;
  readonly caps: BudgetCaps;
  /** In the place of one with these caps. */
  readonly budget?: Budget;
  /** Told once when it cannot be written any more: nothing may be paid for from then on. */
  readonly onFailure: (error: GleanerError) => void;
}

const unwritable = (path: string, cause: unknown): GleanerError =>
  new GleanerError("result.unwritable", {
    what: `Cannot go on with the journal ${path}`,
    seen: "writing it failed",
    hint: "Make room on the disk, then go on with --resume.",
    where: { option: "out" },
    cause,
  });

/** Opens or makes the journal of a run; what an earlier process had under way waits for its turn again. Throws as `openDatabase`. */
export async function openJournal({ path, caps, budget, onFailure }: JournalInput): Promise<Journal> {
  const database = await openDatabase(path);
  const ballast = openBallast(path);
  const get = database.prepare("SELECT value FROM run WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO run VALUES(?, ?)");
  const read = (name: string): string | number | undefined => {
    const value = get.get(name)?.["value"];
    return typeof value === "string" || typeof value === "number" ? value : undefined;
  };
  /** Once more after the reserve was given back. */
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (ballast.drop()) return guard(work);
      throw unwritable(path, error);
    }
  };
  const listing = Number(read("listing") ?? 0) + 1;
  try {
    guard(() => put.run("listing", listing));
    guard(() => database.exec("UPDATE task SET state = 0 WHERE state IN (1, 4)"));
  } catch (error) {
    database.close();
    throw error;
  }
  let isBroken = false;
  const committer = createCommitter({
    database,
    makeRoom: ballast.drop,
    onFailure(error) {
      if (!isBroken) onFailure(unwritable(path, error));
      isBroken = true;
    },
  });
  const finish = finishTasks(database);
  const findRow = database.prepare(
    "SELECT start, end FROM task WHERE result = ? AND status = 'succeeded' AND end > start LIMIT 1",
  );
  const queue = openTaskQueue({ database, listing });
  const spending = keepSpending(database, committer, caps, budget);
  return {
    database,
    queue: { add: (tasks) => guard(() => queue.add(tasks)), claim: () => guard(() => queue.claim()) },
    spending,
    batches: keepBatches(database, spending),
    write: committer.write,
    answersOf: keepAnswers(database, committer),
    finish: (records, outputEnd) => committer.write(() => finish(records, outputEnd)),
    findResult(key) {
      const row = findRow.get(key);
      return row && { start: Number(row["start"]), end: Number(row["end"]) };
    },
    read,
    store: (name, value) => void put.run(name, value),
    close() {
      committer.flush();
      database.close();
      ballast.drop();
    },
  };
}
