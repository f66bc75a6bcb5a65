import { GleanerError } from "../../../errors/gleaner-error.ts";
import { defaults } from "../../../options/defaults.ts";
import { findLeftovers } from "../../../queue/find-leftovers.ts";
import type { Leftover } from "../../../queue/find-leftovers.ts";
import type { ListedRun } from "../../../queue/list-runs.ts";
import type { QueueServer } from "../../../queue/open-server.ts";
import { removeRun } from "../../../queue/remove-run.ts";
import type { BlobStore } from "../../../stores/blob-store.ts";
import { openStore } from "../../../stores/open-store.ts";
import { formatBytes } from "../../result/format-bytes.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readText } from "../read-text.ts";
import { cleanText } from "../table/clean-text.ts";
import { formatMoment } from "./format-moment.ts";
import { readAge } from "./read-age.ts";

const reasons: Readonly<Record<NonNullable<Leftover["kept"]>, string>> = {
  open: "documents of it are not done",
  unfetched: "its results were not fetched; name it with --run to remove it all the same",
  young: "it is younger than --older-than",
};

const number = (value: number): string => value.toLocaleString("en-US");

function describe({ run, kept, keys, bytes }: Leftover, isDone: boolean): string {
  const name = `run ${run.run} (${cleanText(run.schema)}, begun ${formatMoment(run.begunAt)})`;
  if (kept) return `kept     ${name}: ${reasons[kept]}`;
  const jobs = run.completed + run.failed;
  const letters = run.failed > 0 ? `, ${number(run.failed)} of them dead letters` : "";
  const pieces = `${number(keys.length)} pieces in ${cleanText(run.store)} (${formatBytes(bytes)})`;
  return `${isDone ? "removed " : "to go   "} ${name}: ${number(jobs)} jobs${letters}, ${pieces}`;
}

/** `gleaner queue clean`: tells what runs that are over have left behind, and with `--yes` removes it. */
export async function cleanQueue(
  server: QueueServer,
  input: CommandInput,
  isJson: boolean,
  io: CommandIo,
): Promise<void> {
  const run = readText(input, "run");
  const ageMs = readAge(input, "older-than") ?? defaults.queue.cleanAgeMs;
  const isDone = input.flags["yes"] === true;
  const given = readText(input, "store") ?? io.env["GLEANER_STORE"];
  const stores = new Map<string, Promise<BlobStore>>();
  const openOne = (found: ListedRun): Promise<BlobStore> => {
    const address = given ?? found.store;
    const opening = stores.get(address) ?? openStore(address, io.env);
    stores.set(address, opening);
    return opening;
  };
  let [found, removed, bytes] = [0, 0, 0];
  const leftovers = findLeftovers({
    server,
    ageMs,
    now: Date.now(),
    openStore: openOne,
    ...(run === undefined ? {} : { run }),
  });
  for await (const left of leftovers) {
    found += 1;
    if (!left.kept) {
      removed += 1;
      bytes += left.bytes;
      if (isDone) await removeRun(server, await openOne(left.run), left);
    }
    const told = { run: left.run.run, kept: left.kept, pieces: left.keys.length, bytes: left.bytes };
    await io.write(
      isJson
        ? `${JSON.stringify({ ...told, removed: isDone && !left.kept })}\n`
        : `${describe(left, isDone)}\n`,
    );
  }
  if (run !== undefined && found === 0) {
    throw new GleanerError("options.unknown-name", {
      what: `Cannot clean run ${run}`,
      seen: "the queue does not know it",
      hint: "Look at the runs with gleaner queue status.",
      where: { option: "run" },
    });
  }
  const runs = removed === 1 ? "1 run" : `${number(removed)} runs`;
  io.writeError(
    isDone
      ? `gleaner: ${runs} removed, ${formatBytes(bytes)}\n`
      : `gleaner: ${runs} would be removed, ${formatBytes(bytes)}${removed > 0 ? "; --yes removes" : ""}\n`,
  );
}
