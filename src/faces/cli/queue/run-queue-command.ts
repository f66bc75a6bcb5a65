import { GleanerError } from "../../../errors/gleaner-error.ts";
import { listDeadLetters } from "../../../queue/list-dead-letters.ts";
import { openServer } from "../../../queue/open-server.ts";
import type { QueueServer } from "../../../queue/open-server.ts";
import { resumeRun } from "../../../queue/resume-run.ts";
import { retryJob } from "../../../queue/retry-job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readChoice } from "../read-choice.ts";
import { readText } from "../read-text.ts";
import { cleanText } from "../table/clean-text.ts";
import { queueAddress } from "./queue-address.ts";

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

async function resume(server: QueueServer, input: CommandInput, io: CommandIo): Promise<void> {
  const named = readText(input, "run");
  const paused = await server.client.smembers("{gleaner}:paused");
  const runs = named === undefined ? paused : paused.filter((run) => run === named);
  let documents = 0;
  for (const run of runs) documents += await resumeRun(server, run);
  const count = runs.length === 1 ? `run ${runs[0]} goes on` : `${runs.length} runs go on`;
  const none = named === undefined ? "no run is paused" : `run ${named} is not paused`;
  io.writeError(
    `gleaner: ${runs.length === 0 ? none : `${count}, with ${documents} jobs that were put aside`}\n`,
  );
  await io.write(`${JSON.stringify({ resumed: runs, jobs: documents })}\n`);
}

const tasks = ["start", "status", "dead", "retry", "resume", "clean"];

/** `gleaner queue`: what is in a queue, its dead letters and taking those up again, going on with paused runs, and removing what is over. */
export async function runQueueCommand(input: CommandInput, io: CommandIo): Promise<number> {
  const [task = "status"] = input.positionals;
  if (task === "start") return await (await import("./start-queue.ts")).startQueue(input, io);
  if (!tasks.includes(task)) {
    throw new GleanerError("options.invalid", {
      what: `Cannot do ${task} with a queue`,
      seen: "there is no such word",
      hint: `Write gleaner queue with ${tasks.slice(0, -1).join(", ")} or ${tasks.at(-1)}.`,
    });
  }
  const isJson =
    (readChoice(input, "format", ["json", "table"] as const) ?? (io.isTerminal ? "table" : "json")) ===
    "json";
  const server = await openServer(queueAddress(input, io));
  try {
    for (const warning of server.warnings) io.writeError(`gleaner: ${warning}\n`);
    if (task === "retry") await retry(server, input, io);
    else if (task === "resume") await resume(server, input, io);
    else if (task === "clean") await (await import("./clean-queue.ts")).cleanQueue(server, input, isJson, io);
    else if (task === "dead") await showLetters(server, input, isJson, io);
    else await (await import("./show-status.ts")).showStatus(server, isJson, io);
    return 0;
  } finally {
    await server.close();
  }
}
