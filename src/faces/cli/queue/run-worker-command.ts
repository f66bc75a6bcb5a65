import process from "node:process";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { defaults } from "../../../options/defaults.ts";
import { countJobs } from "../../../queue/count-jobs.ts";
import { openServer } from "../../../queue/open-server.ts";
import type { JobNote } from "../../../queue/process-job.ts";
import { runWorker } from "../../../queue/run-worker.ts";
import { openMetrics } from "../../metrics/open-metrics.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import { holdMemory } from "../batch/hold-memory.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { loadSchema } from "../load-schema.ts";
import { readChoice } from "../read-choice.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";
import { cleanText } from "../table/clean-text.ts";
import { describePause } from "./describe-pause.ts";
import { queueAddress } from "./queue-address.ts";
import { tellChanges } from "./tell-changes.ts";

const whats: Readonly<Record<JobNote["what"], string>> = {
  succeeded: "succeeded",
  partial: "partial",
  failed: "failed",
  skipped: "skipped",
  again: "failed, and is tried again",
  split: "split into parts",
  part: "part done",
  released: "given back to the queue",
};

function tell(io: CommandIo, events: "json" | undefined, note: JobNote): void {
  const { source, what, error, milliseconds } = note;
  if (events === "json") {
    const told = { type: "job", source, what, code: error?.code, milliseconds: Math.round(milliseconds) };
    io.writeError(`${JSON.stringify(told)}\n`);
    return;
  }
  const reason = error ? `: ${cleanText(error.message)} (${error.code})` : "";
  io.writeError(
    `gleaner: ${cleanText(source)} ${whats[what]}, ${formatMilliseconds(milliseconds)}${reason}\n`,
  );
}

function readWhole(input: CommandInput, name: string, fallback: number): number {
  const value = readNumber(input, name) ?? fallback;
  if (Number.isInteger(value) && value >= 1) return value;
  throw new GleanerError("options.invalid", {
    what: `Cannot use --${name}`,
    seen: "it is not a whole number from 1 on",
    hint: `Write a number, such as --${name} 8.`,
    where: { option: name },
  });
}

/** `gleaner worker`: works on the documents of a queue until it is stopped; what it has begun it finishes first. */
export async function runWorkerCommand(input: CommandInput, io: CommandIo): Promise<number> {
  const { concurrency, lockMs, graceMs, maxStalled, splitPages, partPages } = defaults.queue;
  const isQuiet = input.flags["quiet"] === true;
  const events = readChoice(input, "events", ["json"] as const);
  const files = [input.flags["schema"] ?? []].flat().filter((file) => typeof file === "string");
  const schemas = await Promise.all(files.map((file) => loadSchema(file)));
  const store = readText(input, "store") ?? io.env["GLEANER_STORE"];
  const password = readText(input, "password");
  const settings = {
    concurrency: readWhole(input, "concurrency", concurrency),
    lockMs: readWhole(input, "lock", lockMs / 1000) * 1000,
    maxStalled,
    split: { fromPages: splitPages, partPages },
    graceMs: (readNumber(input, "grace") ?? graceMs / 1000) * 1000,
  };
  holdMemory();
  const server = await openServer(queueAddress(input, io));
  const stop = new AbortController();
  let done = 0;
  const end = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    if (!isQuiet)
      io.writeError(
        `gleaner: takes no more, and has ${settings.graceMs / 1000} s to finish what it has begun\n`,
      );
  };
  process.on("SIGTERM", end);
  io.signal.addEventListener("abort", end, { once: true });
  const [address, file] = [readText(input, "metrics-port"), readText(input, "metrics-file")];
  const opened = await openMetrics({
    ...(address === undefined ? {} : { address }),
    ...(file === undefined ? {} : { file }),
  });
  const metrics = opened?.metrics;
  metrics?.watchQueue(async () => ({ ...(await countJobs(server)) }));
  try {
    if (opened?.url !== undefined && !isQuiet) io.writeError(`gleaner: metrics at ${opened.url}\n`);
    for (const warning of server.warnings) io.writeError(`gleaner: ${warning}\n`);
    if (!isQuiet) tellChanges(server, (text) => io.writeError(`gleaner: ${text}\n`));
    if (!isQuiet) io.writeError(`gleaner: works on ${server.address}, ${settings.concurrency} at once\n`);
    await runWorker({
      server,
      ...settings,
      schemas,
      env: io.env,
      stop: stop.signal,
      ...(store === undefined ? {} : { store }),
      ...(password === undefined ? {} : { password }),
      onStart: (source) => metrics?.started(source),
      onEvent: (event) => metrics?.heard(event),
      onRun(run, pause) {
        if (events === "json") {
          const told = { type: "run", run, what: pause ? "paused" : "resumed", code: pause?.error.code };
          io.writeError(`${JSON.stringify(told)}\n`);
        } else if (!isQuiet) io.writeError(`gleaner: ${describePause(run, pause)}\n`);
      },
      onNote(note) {
        if (note.what === "succeeded") done += 1;
        const { source, result, milliseconds } = note;
        if (result) metrics?.finished({ ...result.outcome, source, milliseconds });
        if (!isQuiet || events === "json") tell(io, events, note);
      },
    });
    if (!isQuiet) io.writeError(`gleaner: ended; ${done} succeeded here\n`);
    return 0;
  } finally {
    process.off("SIGTERM", end);
    await opened?.close();
    await server.close();
  }
}
