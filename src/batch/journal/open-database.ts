import type { DatabaseSync } from "node:sqlite";
import { GleanerError } from "../../errors/gleaner-error.ts";

/** Raised with every change of the tables. */
const layout = 2;
/** Journals that lack nothing but tables which are made when they are opened. */
const extended = 1;

const tables = `
CREATE TABLE IF NOT EXISTS run(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS task(
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  place TEXT NOT NULL,
  pages TEXT,
  priority REAL NOT NULL DEFAULT 0,
  listing INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  status TEXT,
  sha256 TEXT,
  result TEXT,
  start INTEGER,
  end INTEGER,
  attempts INTEGER,
  cost REAL,
  milliseconds REAL,
  reused INTEGER,
  verdict TEXT,
  code TEXT,
  note TEXT,
  report TEXT
);
CREATE INDEX IF NOT EXISTS task_source ON task(source);
CREATE INDEX IF NOT EXISTS task_turn ON task(priority DESC, id) WHERE state = 0;
CREATE INDEX IF NOT EXISTS task_result ON task(result) WHERE result IS NOT NULL AND status = 'succeeded';
CREATE TABLE IF NOT EXISTS answer(task INTEGER NOT NULL, question TEXT NOT NULL, outcome TEXT, PRIMARY KEY(task, question)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answer_question ON answer(question);
CREATE TABLE IF NOT EXISTS hold(id INTEGER PRIMARY KEY, cost TEXT NOT NULL, tokens INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS failed_check(task INTEGER NOT NULL, rule TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS failed_check_task ON failed_check(task);
CREATE TABLE IF NOT EXISTS batch(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  model TEXT NOT NULL,
  remote TEXT,
  questions INTEGER NOT NULL,
  submitted REAL NOT NULL,
  is_over INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS parcel(
  question TEXT NOT NULL,
  task INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  cost TEXT,
  tokens INTEGER NOT NULL,
  PRIMARY KEY(question, task)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS parcel_task ON parcel(task);
CREATE INDEX IF NOT EXISTS parcel_batch ON parcel(batch);
CREATE TABLE IF NOT EXISTS returned(question TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
`;

function unusable(path: string, error: unknown): GleanerError {
  const { errcode = 0, message = "" } = error as { errcode?: number; message?: string };
  const primary = errcode & 0xff;
  const isBusy = primary === 5 || /locked/iu.test(message);
  const isForeign = primary === 26 || primary === 11;
  return new GleanerError(isForeign ? "input.corrupt" : "result.unwritable", {
    what: `Cannot use the journal ${path}`,
    seen: isBusy
      ? "another run works with it"
      : isForeign
        ? "it is no journal, or damaged"
        : "it cannot be written",
    hint: isBusy
      ? "Wait for that run, or stop it."
      : isForeign
        ? "Move it and its output away, and start anew."
        : "Check the folder's rights and the space on the disk.",
    where: { option: "out" },
    cause: error,
  });
}

/**
 * Opens the database of a journal, for this process alone until it ends, however it ends. Every commit is on disk before it
 * counts. An empty path is a database that is gone with the process. Throws `result.unwritable` and `input.corrupt`.
 */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import("node:sqlite");
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 1000 });
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;");
    if (path === "") database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
    else
      database.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216;",
      );
    database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    const found = database.prepare("SELECT value FROM run WHERE name = 'layout'").get()?.["value"];
    if (found === undefined) database.prepare("INSERT INTO run VALUES('layout', ?)").run(layout);
    else if (found === extended)
      database.prepare("UPDATE run SET value = ? WHERE name = 'layout'").run(layout);
    else if (found !== layout) throw new Error("layout");
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw unusable(path, error);
  }
}
