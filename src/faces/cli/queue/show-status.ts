import { countJobs } from "../../../queue/count-jobs.ts";
import { listDeadLetters } from "../../../queue/list-dead-letters.ts";
import { listRuns } from "../../../queue/list-runs.ts";
import type { ListedRun } from "../../../queue/list-runs.ts";
import type { QueueServer } from "../../../queue/open-server.ts";
import type { CommandIo } from "../command-io.ts";
import { cleanText } from "../table/clean-text.ts";
import { formatMoment } from "./format-moment.ts";

const labels = {
  waiting: "waiting",
  active: "under way",
  delayed: "waiting for another try, or put aside",
  waitingForParts: "waiting for their parts",
  completed: "done in the last day",
  failed: "dead letters",
} as const;

/** Runs shown one by one. */
const most = 20;
const width = 40;
const number = (value: number): string => value.toLocaleString("en-US");

function describeRun(found: ListedRun): string[] {
  const { run, schema, models, begunAt, fetchedAt, pause, waiting, active, delayed, completed, failed } =
    found;
  const counts = [
    [waiting, "waiting"],
    [active, "under way"],
    [delayed, pause ? "put aside" : "waiting for another try"],
    [failed, failed === 1 ? "dead letter" : "dead letters"],
    [completed, "done"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, name]) => `${number(count)} ${name}`);
  const isOver = waiting + active + delayed === 0;
  const state =
    fetchedAt === undefined ? "its results are to be fetched" : `fetched ${formatMoment(fetchedAt)}`;
  return [
    `run ${run}  ${cleanText(`${schema}, ${models}`)}, begun ${formatMoment(begunAt)}`,
    `  ${[...told, ...(isOver ? [state] : [])].join(", ")}`,
    ...(pause
      ? [
          `  paused since ${formatMoment(pause.since)}: ${cleanText(`${pause.error.what}: ${pause.error.seen}. ${pause.error.hint}`)} (${pause.error.code})`,
          `  gleaner queue resume --run ${run} tries at once`,
        ]
      : []),
  ];
}

/** Counts of jobs, dead letters by their code, and each run with what it waits for. */
export async function showStatus(server: QueueServer, isJson: boolean, io: CommandIo): Promise<void> {
  const counts = await countJobs(server);
  const codes = new Map<string, number>();
  for await (const { code } of listDeadLetters(server, {})) codes.set(code, (codes.get(code) ?? 0) + 1);
  const workers = await server.queue.getWorkersCount();
  const runs = await listRuns(server);
  if (isJson) {
    const told = { queue: server.address, workers, ...counts, deadLetters: Object.fromEntries(codes), runs };
    await io.write(`${JSON.stringify(told)}\n`);
    return;
  }
  const rows = [
    ["queue", server.address],
    ["workers", workers === 0 ? "none: start one with gleaner worker" : number(workers)],
    ...Object.entries(labels).map(([name, label]) => [label, number(counts[name as keyof typeof labels])]),
    ...[...codes].sort(([, a], [, b]) => b - a).map(([code, count]) => [`  ${code}`, number(count)]),
  ];
  const lines = rows.map(([name = "", value = ""]) => `${name.padEnd(width)} ${value}`);
  for (const run of runs.slice(0, most)) lines.push("", ...describeRun(run));
  if (runs.length > most) lines.push("", `and ${number(runs.length - most)} runs begun before`);
  await io.write(lines.map((line) => `${line}\n`).join(""));
}
