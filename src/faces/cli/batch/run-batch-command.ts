import { basename } from "node:path";
import type { BatchProgress } from "../../../batch/batch-progress.ts";
import type { BatchSummary } from "../../../batch/batch-summary.ts";
import { codes } from "../../../errors/codes.ts";
import type { ErrorCode } from "../../../errors/error-code.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { defaults } from "../../../options/defaults.ts";
import { writeWholeFile } from "../../../media/write-whole-file.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { checkNewFile } from "../files/check-new-file.ts";
import { isStoreAddress } from "../files/is-store-address.ts";
import { makePaint } from "../paint.ts";
import { describeHalt } from "./describe-halt.ts";
import { holdMemory } from "./hold-memory.ts";
import { hushSqlite } from "./hush-sqlite.ts";
import { readBatchSettings } from "./read-batch-settings.ts";
import type { BatchSettings } from "./read-batch-settings.ts";
import { renderSummary } from "./render-summary.ts";
import { showBatch } from "./show-batch.ts";

const someFailed = 1;
const interrupted = 130;

/** `gleaner batch`: many documents, one line each; the exit code of the error table. */
export async function runBatchCommand(input: CommandInput, io: CommandIo): Promise<number> {
  const read = await readBatchSettings(input, io);
  const spool =
    read.out !== undefined && isStoreAddress(read.out) && !read.isDryRun
      ? await (await import("./spool-output.ts")).spoolOutput({ ...read, address: read.out, env: io.env })
      : undefined;
  const settings = spool ? { ...read, out: spool.path } : read;
  if (settings.isDryRun) return await (await import("./run-dry.ts")).runDry(settings, io);
  if (settings.isCancel) return await (await import("./run-cancel.ts")).runCancel(settings, io);
  await checkTargets(settings);
  await (await import("../../../batch/sources/check-sources.ts")).checkSources(settings.given);
  holdMemory();
  hushSqlite();
  const start = performance.now();
  // After the flags: a slip in them should not have to wait for the engines.
  const { runBatch } = await import("../../../batch/run-batch.ts");
  const { listSources } = await import("../../../batch/sources/list-sources.ts");
  const { given, options, reportsFolder, isOwn, out, events, metricTargets } = settings;
  const opened = await (await import("../../metrics/open-metrics.ts")).openMetrics(metricTargets);
  if (opened?.url !== undefined && events !== "none") io.writeError(`gleaner: metrics at ${opened.url}\n`);
  const reports =
    reportsFolder === undefined
      ? undefined
      : await (await import("./open-reports.ts")).openReports(reportsFolder, options.schema.title, io);
  const queued =
    input.flags["queue"] === undefined
      ? undefined
      : await (await import("../queue/open-queued-batch.ts")).openQueuedBatch(input, settings, io);
  const listed = {
    tasks: listSources({ given, stdin: io.stdin, isOwn }),
    isRanked: given.some((name) => /\.(?:jsonl|ndjson|csv)$/iu.test(name)),
  };
  if (queued && input.flags["detach"] === true) {
    await opened?.close();
    try {
      return await queued.addAll(listed);
    } finally {
      await queued.close();
    }
  }
  const graceMs = queued ? 0 : defaults.batch.graceMs;
  const show = showBatch(io, events);
  let failure: ErrorCode | undefined;
  const onStop = (): void => {
    if (events !== "none")
      io.writeError(
        queued
          ? "gleaner: stopping; workers go on, --resume brings their results\n"
          : `gleaner: stopping; up to ${graceMs / 1000} s for answers that are paid for, Ctrl-C again ends at once\n`,
      );
  };
  io.signal.addEventListener("abort", onStop, { once: true });
  let summary: BatchSummary;
  try {
    summary = await runBatch({
      ...settings,
      ...listed,
      stop: io.signal,
      graceMs,
      ...(queued ? { openElsewhere: queued.openElsewhere } : {}),
      ...(out === undefined ? { write: async (text) => await io.write(text) } : {}),
      ...(opened ? { metrics: opened.metrics } : {}),
      ...(reports ? { inspect: reports.inspect, findReport: reports.find } : {}),
      onDelivery: show.tell,
      onStart(read, { isChanged }) {
        if (isChanged)
          io.writeError(
            "gleaner: the settings are not those of the earlier run; what is done stays as it is\n",
          );
        // Where time goes is not seen from here when others work.
        show.start(queued ? () => omitSlowest(read()) : read);
      },
      onOutcome(outcome) {
        failure = outcome.error?.code;
        show.note(outcome);
      },
    });
    if (summary.open === 0) await queued?.noteFetched();
  } finally {
    show.stop();
    await opened?.close();
    await queued?.close();
    io.signal.removeEventListener("abort", onStop);
  }
  await tellEnd(settings, summary, performance.now() - start, io);
  await spool?.send();
  if (summary.stopped === "interrupted") return interrupted;
  if (summary.halted) return codes[summary.halted.code].exit;
  const { counts, total } = summary;
  const wrong = summary.total - counts.succeeded - (options.allowPartial === true ? counts.partial : 0);
  if (wrong === 0) return 0;
  return total === 1 && failure !== undefined ? codes[failure].exit : someFailed;
}

function omitSlowest(progress: BatchProgress): BatchProgress {
  const { slowestStep: _, ...rest } = progress;
  return rest;
}

/** Before anything is paid for. What an earlier process of the same run wrote is made anew. */
async function checkTargets({ resume, rowsFile, reportFile }: BatchSettings): Promise<void> {
  for (const [option, path] of Object.entries({ rows: rowsFile, report: reportFile }))
    if (path !== undefined && isStoreAddress(path)) throw unstorable(option, path);
  if (resume) return;
  if (rowsFile !== undefined) await checkNewFile(rowsFile, "rows");
  if (reportFile !== undefined) await checkNewFile(reportFile, "report");
}

function unstorable(option: string, path: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Cannot write ${path}`,
    seen: `--${option} takes a file`,
    hint: "Write a file, and copy it there.",
    where: { option },
  });
}

async function tellEnd(
  { events, out, rowsFile, reportFile, options, given }: BatchSettings,
  summary: BatchSummary,
  milliseconds: number,
  io: CommandIo,
): Promise<void> {
  if (events === "json") {
    const { sightings: _, ...figures } = summary;
    io.writeError(`${JSON.stringify({ type: "end", ...figures, milliseconds })}\n`);
  } else if (events === "lines") {
    const paint = makePaint(io.isErrorTerminal, io.env);
    io.writeError(renderSummary(summary, milliseconds, paint, out !== undefined));
  } else {
    for (const line of describeHalt(summary, out !== undefined)) io.writeError(`gleaner: ${line}\n`);
  }
  if (rowsFile !== undefined && out !== undefined) {
    const { writeRows } = await import("../../../batch/write-rows.ts");
    await writeRows({ out, path: rowsFile, schema: options.schema });
  }
  if (reportFile !== undefined) {
    const { buildBatchPage } = await import("./build-batch-page.ts");
    const title = `${given.map((each) => (each === "-" ? "stdin" : basename(each))).join(", ")} · ${options.schema.title}`;
    await writeWholeFile(reportFile, buildBatchPage({ summary, title, file: reportFile, milliseconds }));
  }
}
