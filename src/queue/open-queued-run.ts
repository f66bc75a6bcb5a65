import { hash, randomUUID } from "node:crypto";
import type { Journal } from "../batch/journal/open-journal.ts";
import type { TaskRow } from "../batch/journal/task-row.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import type { JobData } from "./job-data.ts";
import { jobOptions } from "./job-options.ts";
import { noteRun } from "./note-run.ts";
import { openMoney } from "./open-money.ts";
import type { Money } from "./open-money.ts";
import type { QueueServer } from "./open-server.ts";
import { putSource } from "./put-source.ts";
import { resumeRun } from "./resume-run.ts";
import { runKeys } from "./run-keys.ts";
import type { RunRecord } from "./run-record.ts";

export interface QueuedRunInput {
  readonly server: QueueServer;
  readonly store: BlobStore;
  readonly record: RunRecord;
  readonly journal: Pick<Journal, "read" | "store">;
}

/** A run whose documents go into a queue. */
export interface QueuedRun {
  readonly id: string;
  readonly money: Money;
  /** Puts a document in; nothing happens where it is there already. Gives its job. Throws what reading it and the store throw. */
  add(row: TaskRow): Promise<{ readonly job: string; readonly data: JobData; readonly priority: number }>;
}

/** Makes a run known to all workers, or goes on with the one that the journal names. Throws what the store and the queue throw. */
export async function openQueuedRun({ server, store, record, journal }: QueuedRunInput): Promise<QueuedRun> {
  const known = journal.read("queue-run");
  const id = typeof known === "string" ? known : randomUUID().replaceAll("-", "").slice(0, 16);
  const text = JSON.stringify(record);
  await store.put(runKeys(id).record, Buffer.from(text));
  const money = openMoney(server.client, id, `watcher-${randomUUID()}`);
  await money.raiseCaps(record.caps);
  await noteRun(server.client, id, {
    store: store.address,
    version: hash("sha256", text),
    schema: record.schema.name,
    models: [record.options.model ?? "embedded"].flat().join(", "),
    now: Date.now(),
  });
  journal.store("queue-run", id);
  // Whoever goes on with a run has mended what it was paused for.
  if (known !== undefined) await resumeRun(server, id);
  return {
    id,
    money,
    async add(row) {
      const { pages = record.pages, priority = 0 } = row;
      const { source, identity } = await putSource(row, id, store);
      const job = `${id}-${hash("sha256", JSON.stringify([identity, pages ?? []])).slice(0, 32)}`;
      const data: JobData = { run: id, source, ...(pages ? { pages } : {}), round: 0, fresh: 0 };
      await server.queue.add("document", data, { ...jobOptions(priority), jobId: job });
      return { job, data, priority };
    },
  };
}
