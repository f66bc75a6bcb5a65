import { GleanerError } from "../../../errors/gleaner-error.ts";
import { countJobs } from "../../../queue/count-jobs.ts";
import { listDeadLetters } from "../../../queue/list-dead-letters.ts";
import { openServer } from "../../../queue/open-server.ts";
import type { QueueServer } from "../../../queue/open-server.ts";
import { retryJob } from "../../../queue/retry-job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readChoice } from "../read-choice.ts";
import { readText } from "../read-text.ts";
import { cleanText } from "../table/clean-text.ts";
import { queueAddress } from "./queue-address.ts";

const labels = {
  waiting: "waiting",
  active: "under way",
  delayed: "waiting for another try",
  waitingForParts: "waiting for their parts",
  completed: "done in the last day",
  failed: "dead letters",
} as const;

/** Counts of jobs, and of dead letters by their code. */
async function showCounts(server: QueueServer, isJson: boolean, io: CommandIo): Promise<void> {
  const counts = await countJobs(server);
  const codes = new Map<string, number>();
  for await (const { code } of listDeadLetters(server, {})) codes.set(code, (codes.get(code) ?? 0) + 1);
  const workers = await server.queue.getWorkersCount();
  if (isJson) {
    await io.write(
      `${JSON.stringify({ queue: server.address, workers, ...counts, deadLetters: Object.fromEntries(codes) })}\n`,
    );
    return;
  }
  const rows = [
    ["queue", server.address],
    ["workers", String(workers)],
    ...Object.entries(labels).map(([name, label]) => [label, String(counts[name as keyof typeof labels])]),
    ...[...codes].sort(([, a], [, b]) => b - a).map(([code, count]) => [`  ${code}`, String(count)]),
  ];
  await io.write(rows.map(([name = "", value = ""]) => `${name.padEnd(26)} ${value}\n`).join(""));
}

async function showLetters(
  server: QueueServer,
  input: CommandInput,
  isJson: boolean,
  io: CommandIo,
): Promise<void> {
  for await (const letter of listDeadLetters(server, readFilter(input))) {
    const { code, source, reason, run } = letter;
    await io.write(
      isJson
        ? `${JSON.stringify(letter)}\n`
        : `${code}  ${cleanText(source)}  ${cleanText(reason)}  (run ${run})\n`,
    );
  }
}

function readFilter(input: CommandInput): { readonly code?: string; readonly run?: string } {
  const [code, run] = [readText(input, "code"), readText(input, "run")];
  return { ...(code === undefined ? {} : { code }), ...(run === undefined ? {} : { run }) };
}

async function retry(server: QueueServer, input: CommandInput, io: CommandIo): Promise<void> {
  let count = 0;
  for await (const { job: id } of listDeadLetters(server, readFilter(input))) {
    const job = await server.queue.getJob(id);
    if (!job) continue;
    await retryJob(job);
    count += 1;
  }
  io.writeError(
    `gleaner: ${count} taken up again${count > 0 ? "; gleaner batch with the same --queue, --out and --retry-failed brings their results" : ""}\n`,
  );
  await io.write(`${JSON.stringify({ retried: count })}\n`);
}

/** `gleaner queue`: what is in a queue, its dead letters, and taking those up again. */
export async function runQueueCommand(input: CommandInput, io: CommandIo): Promise<number> {
  const [task = "status"] = input.positionals;
  if (task === "start") return await (await import("./start-queue.ts")).startQueue(input, io);
  if (!["status", "dead", "retry"].includes(task)) {
    throw new GleanerError("options.invalid", {
      what: `Cannot do ${task} with a queue`,
      seen: "there is no such word",
      hint: "Write gleaner queue with start, status, dead or retry.",
    });
  }
  const isJson =
    (readChoice(input, "format", ["json", "table"] as const) ?? (io.isTerminal ? "table" : "json")) ===
    "json";
  const server = await openServer(queueAddress(input, io));
  try {
    for (const warning of server.warnings) io.writeError(`gleaner: ${warning}\n`);
    if (task === "retry") await retry(server, input, io);
    else if (task === "dead") await showLetters(server, input, isJson, io);
    else await showCounts(server, isJson, io);
    return 0;
  } finally {
    await server.close();
  }
}
