import type { DatabaseSync } from "node:sqlite";
import type { TaskRecord } from "./task-record.ts";

/** The function that writes down what came of documents, and where the output ends; to be run within a transaction. */
export function finishTasks(
  database: DatabaseSync,
): (records: readonly TaskRecord[], outputEnd: number) => void {
  const done = database.prepare(
    `UPDATE task SET state = 2, status = ?, sha256 = ?, result = ?, start = ?, end = ?, attempts = ?, cost = ?,
      milliseconds = ?, reused = ?, verdict = ?, code = ?, note = ?, report = ? WHERE id = ?`,
  );
  const forgetAll = database.prepare("DELETE FROM answer WHERE task = ?");
  const forgetFailed = database.prepare(
    "DELETE FROM answer WHERE task = ? AND (outcome IS NULL OR json_extract(outcome, '$.ok') = 0)",
  );
  const forgetChecks = database.prepare("DELETE FROM failed_check WHERE task = ?");
  const addCheck = database.prepare("INSERT INTO failed_check VALUES(?, ?)");
  const store = database.prepare("INSERT OR REPLACE INTO run VALUES('output-end', ?)");
  return (records, outputEnd) => {
    for (const record of records) {
      const { id, cost, verdict, code, note, report, result } = record;
      done.run(
        record.status,
        record.sha256,
        result ?? null,
        record.start,
        record.end,
        record.attempts,
        cost ?? null,
        record.milliseconds,
        record.isReused ? 1 : 0,
        verdict ?? null,
        code ?? null,
        note ?? null,
        report ?? null,
        id,
      );
      if (record.status !== "skipped") (record.keepsAnswers ? forgetFailed : forgetAll).run(id);
      forgetChecks.run(id);
      for (const rule of record.failedChecks) addCheck.run(id, rule);
    }
    store.run(outputEnd);
  };
}
