import type { DatabaseSync } from "node:sqlite";
import type { PageRange } from "../../document/page-range.ts";
import type { ListedTask, TaskPlace, TaskRow } from "./task-row.ts";

/** The documents of a run in the order of their turns. */
export interface TaskQueue {
  /** Writes down what was listed; what an earlier process listed already stays as it is. */
  add(tasks: readonly ListedTask[]): void;
  /** The next document, which counts as under way from then on; undefined where none waits. */
  claim(): TaskRow | undefined;
}

/** Rows taken out at once: few enough that a document of a higher priority, listed later, is not held up by them. */
const taken = 64;

interface QueueInput {
  readonly database: DatabaseSync;
  /** Number of this process among those that worked on the run. */
  readonly listing: number;
}

/** The queue in a journal. A source that is listed several times is as many documents. */
export function openTaskQueue({ database, listing }: QueueInput): TaskQueue {
  const insert = database.prepare(
    "INSERT INTO task(source, place, pages, priority, listing) VALUES(?, ?, ?, ?, ?)",
  );
  const find = database.prepare("SELECT id FROM task WHERE source = ? AND listing <> ? ORDER BY id LIMIT 1");
  const renew = database.prepare(
    "UPDATE task SET listing = ?, place = ?, pages = ?, priority = ? WHERE id = ?",
  );
  const next = database.prepare(
    `SELECT id, source, place, pages, priority,
      EXISTS(SELECT 1 FROM answer WHERE answer.task = task.id AND answer.outcome IS NULL) AS uncertain
     FROM task WHERE state = 0 ORDER BY priority DESC, id LIMIT ${taken}`,
  );
  const start = database.prepare("UPDATE task SET state = 1 WHERE id = ?");
  const isFirst = database.prepare("SELECT 1 FROM task LIMIT 1").get() === undefined;
  let rows: TaskRow[] = [];
  const inOne = (change: () => void): void => {
    database.exec("BEGIN IMMEDIATE");
    try {
      change();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  };
  return {
    add(tasks) {
      inOne(() => {
        for (const { source, place, pages, priority = 0 } of tasks) {
          const written = [JSON.stringify(place), pages ? JSON.stringify(pages) : null, priority] as const;
          const known = isFirst ? undefined : find.get(source, listing)?.["id"];
          if (known === undefined) insert.run(source, ...written, listing);
          else renew.run(listing, ...written, Number(known));
        }
      });
    },
    claim() {
      if (rows.length === 0) {
        const found = next.all();
        if (found.length === 0) return undefined;
        rows = found.map((row) => ({
          id: Number(row["id"]),
          source: String(row["source"]),
          place: JSON.parse(String(row["place"])) as TaskPlace,
          ...(row["pages"] === null ? {} : { pages: JSON.parse(String(row["pages"])) as PageRange }),
          priority: Number(row["priority"]),
          isUncertain: row["uncertain"] === 1,
        }));
        inOne(() => {
          for (const { id } of rows) start.run(id);
        });
      }
      return rows.shift();
    },
  };
}
