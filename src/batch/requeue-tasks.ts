import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Journal } from "./journal/open-journal.ts";

interface RequeueInput {
  readonly journal: Journal;
  readonly path: string;
  /** Documents that failed, or were done in part, have another try. */
  readonly retryFailed: boolean;
}

const temporaryOf = (path: string): string => `${path}.rewrite`;

/** Copies lines one behind the other, those that touch in one go, and tells each one's new place. Gives the bytes of all. */
async function copyLines(
  path: string,
  target: string,
  rows: Iterable<{ readonly start: number; readonly end: number }>,
  onCopied: (start: number, newStart: number) => void,
): Promise<number> {
  const file = await open(target, "w", 0o644);
  let at = 0;
  let range = { start: 0, end: 0 };
  const copy = async (): Promise<void> => {
    if (range.end === range.start) return;
    const stream = createReadStream(path, { start: range.start, end: range.end - 1 });
    for await (const chunk of stream) await file.write(chunk as Buffer);
  };
  try {
    for (const { start, end } of rows) {
      if (start !== range.end) {
        await copy();
        range = { start, end: start };
      }
      range.end = end;
      onCopied(start, at);
      at += end - start;
    }
    await copy();
    await file.sync();
  } finally {
    await file.close();
  }
  return at;
}

/**
 * Takes documents back into the queue and their lines out of the output. The journal knows the new places before the new file gets the
 * name, and a crash in between is mended by the next call.
 */
export async function requeueTasks({ journal, path, retryFailed }: RequeueInput): Promise<void> {
  const { database } = journal;
  const temporary = temporaryOf(path);
  if (journal.read("rewriting") === 1) {
    await rename(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    journal.store("rewriting", 0);
  }
  await rm(temporary, { force: true });
  const statuses = retryFailed ? "('skipped', 'failed', 'partial')" : "('skipped')";
  const again = `state = 2 AND status IN ${statuses}`;
  if (!database.prepare(`SELECT 1 FROM task WHERE ${again} LIMIT 1`).get()) return;
  const rows = database.prepare(
    `SELECT start, end FROM task WHERE state = 2 AND status NOT IN ${statuses} ORDER BY start`,
  );
  const places = function* (): Generator<{ readonly start: number; readonly end: number }> {
    for (const row of rows.iterate()) yield { start: Number(row["start"]), end: Number(row["end"]) };
  };
  database.exec("CREATE TEMP TABLE place(start INTEGER PRIMARY KEY, new INTEGER)");
  const note = database.prepare("INSERT INTO temp.place VALUES(?, ?)");
  const end = await copyLines(path, temporary, places(), (start, newStart) => void note.run(start, newStart));
  database.exec("BEGIN IMMEDIATE");
  database.exec(`UPDATE task SET state = 0, status = NULL, result = NULL, start = NULL, end = NULL WHERE ${again};
    UPDATE task SET end = end - start + (SELECT new FROM temp.place WHERE place.start = task.start),
      start = (SELECT new FROM temp.place WHERE place.start = task.start) WHERE state = 2;`);
  database.exec("DELETE FROM failed_check WHERE task IN (SELECT id FROM task WHERE state = 0)");
  journal.store("output-end", end);
  journal.store("rewriting", 1);
  database.exec("COMMIT; DROP TABLE temp.place;");
  await rename(temporary, path);
  journal.store("rewriting", 0);
}
