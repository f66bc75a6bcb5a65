import { setTimeout as wait } from "node:timers/promises";
import type { BatchInput } from "../../../batch/run-batch.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { openServer } from "../../../queue/open-server.ts";
import { openStore } from "../../../stores/open-store.ts";
import type { BatchSettings } from "../batch/read-batch-settings.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readText } from "../read-text.ts";
import { describePause } from "./describe-pause.ts";
import { tellChanges } from "./tell-changes.ts";
import { toRunRecord } from "./to-run-record.ts";

/** `gleaner batch` whose documents others work on. */
export interface QueuedBatch {
  readonly openElsewhere: NonNullable<BatchInput["openElsewhere"]>;
  /** All results are here: what the queue and the store keep of the run may be removed. */
  noteFetched(): Promise<void>;
  /** Puts all documents in, waits for none of them, and gives the exit code. */
  addAll(tasks: Pick<BatchInput, "tasks" | "isRanked">): Promise<number>;
  close(): Promise<void>;
}

/** Milliseconds for the last word with the queue. */
const lastMs = 2_000;

function missing(option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", { what: "Cannot use --queue", seen, hint, where: { option } });
}

/** Connects to queue and store before anything else is done. Throws `queue.unavailable`, `options.invalid`, and what the store throws. */
export async function openQueuedBatch(
  input: CommandInput,
  settings: BatchSettings,
  io: CommandIo,
): Promise<QueuedBatch> {
  const { events, retryFailed, resume, options, caps, out } = settings;
  const address = readText(input, "store") ?? io.env["GLEANER_STORE"];
  if (address === undefined)
    throw missing(
      "store",
      "there is no --store",
      "Name the place that all workers reach: --store s3://bucket/prefix, or a shared folder.",
    );
  if (input.flags["detach"] === true && out === undefined)
    throw missing(
      "detach",
      "--detach is given without --out",
      "Pass --out as well: its journal brings the results back.",
    );
  const record = await toRunRecord(input, settings);
  const store = await openStore(address, io.env);
  const server = await openServer(readText(input, "queue") ?? "");
  for (const warning of server.warnings) io.writeError(`gleaner: ${warning}\n`);
  const tell = (text: string): void => {
    if (events !== "none") io.writeError(`gleaner: ${text}\n`);
  };
  tellChanges(server, tell);
  let id: string | undefined;
  return {
    async openElsewhere(journal, onHalt) {
      const { openElsewhere } = await import("../../../queue/open-elsewhere.ts");
      return await openElsewhere({
        server,
        store,
        record,
        journal,
        retryFailed,
        onHalt,
        onPause: (pause) => tell(describePause(id ?? "", pause)),
        onRun(run) {
          id = run;
          tell(`run ${run} on ${server.address}; workers: gleaner worker --queue ${server.address}`);
        },
      });
    },
    async noteFetched() {
      if (id === undefined) return;
      const noted = server.client.hset(`{gleaner}:run:${id}`, "fetchedAt", Date.now());
      // A queue that is gone just now hears of it the next time.
      await Promise.race([noted, wait(lastMs)]).catch(() => undefined);
    },
    async addAll(tasks) {
      const { addAll } = await import("../../../queue/add-all.ts");
      const { run, added, unusable } = await addAll({
        ...tasks,
        server,
        store,
        record,
        options,
        caps,
        resume,
        retryFailed,
        stop: io.signal,
        out: out ?? "",
        onAdded: () => undefined,
      });
      const rest = unusable > 0 ? `, ${unusable} cannot be read` : "";
      tell(
        `${added} documents are in the queue${rest}; the same line without --detach and with --resume writes their results`,
      );
      await io.write(`${JSON.stringify({ run, added, unusable })}\n`);
      return 0;
    },
    close: () => server.close(),
  };
}
