import type { Extraction } from "../document/extraction.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { AnswerStore } from "../ports/answer-store.ts";
import type { BatchInput } from "./batch-input.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { BatchProgress } from "./batch-progress.ts";
import type { BatchSummary } from "./batch-summary.ts";
import { closeQuietly } from "./close-quietly.ts";
import { countQueue } from "./count-queue.ts";
import { cutOff } from "./cut-off.ts";
import { catchPostponed } from "./delivery/catch-postponed.ts";
import { openDeliveries } from "./delivery/open-deliveries.ts";
import { defaults } from "../options/defaults.ts";
import { createOutcomeWriter } from "./create-outcome-writer.ts";
import type { UnplacedRecord } from "./create-outcome-writer.ts";
import { gatherAnswers } from "./gather-answers.ts";
import { isUnpaid } from "./is-unpaid.ts";
import { keepOutcomes } from "./keep-outcomes.ts";
import { listInto } from "./list-into.ts";
import type { Journal } from "./journal/open-journal.ts";
import type { TaskRow } from "./journal/task-row.ts";
import { openContext } from "./open-context.ts";
import { openPlace } from "./open-place.ts";
import { openRun } from "./open-run.ts";
import { processTask } from "./process-task.ts";
import type { BatchContext, TaskResult } from "./process-task.ts";
import { runPasses } from "./run-passes.ts";
import { summarizeRun } from "./summarize-run.ts";
import { toTaskRecord } from "./to-task-record.ts";
import { trackProgress } from "./track-progress.ts";
import { watchFaults } from "./watch-faults.ts";
import { watchLimits } from "./watch-limits.ts";

export type { BatchInput };

/** A document that is worked on, and not written yet. */
interface DoneTask {
  readonly isAgain: boolean;
  readonly row: TaskRow;
  readonly outcome: BatchOutcome;
  readonly record: UnplacedRecord;
}

/**
 * Works on all documents of a list, and writes one line each; what it does is in a journal, from which another process can go on at any
 * time. Throws what is wrong with the options, the list or the output; what is done then is kept.
 */
export async function runBatch(input: BatchInput): Promise<BatchSummary> {
  const { options, stop, graceMs, caps, write, metrics } = input;
  const soft = new AbortController();
  const hard = new AbortController();
  let stopped: BatchSummary["stopped"];
  let broken: GleanerError | undefined;
  let fault: GleanerError | undefined;
  const { openElsewhere } = input;
  const halt = (why: NonNullable<BatchSummary["stopped"]>, error?: GleanerError): void => {
    if (stopped && why !== "interrupted") return;
    stopped ??= why;
    fault ??= error;
    soft.abort();
    // What others work on goes on without this process.
    const isPatient = why === "failed-fast" || (why === "halted" && !openElsewhere);
    if (!isPatient) setTimeout(() => hard.abort(), graceMs).unref();
  };
  const limits = watchLimits();
  const { context, failFast, ...own } = await openContext(options, hard.signal, openElsewhere !== undefined);
  const { journal, output, isChanged } = await openRun({
    ...input,
    schema: options.schema,
    settingsHash: context.settingsHash,
    caps,
    onFailure(error) {
      broken = error;
      halt("unwritable");
    },
  });
  const onHalt = (error: GleanerError): void => halt("halted", error);
  const elsewhere = await openElsewhere?.(journal, onHalt).catch(async (error: unknown) => {
    await output?.close();
    closeQuietly(journal.close);
    throw error;
  });
  const pace = elsewhere ? { limit: () => elsewhere.limit, note: () => undefined } : own.pace;
  const { budget } = journal.spending;
  const writer = createOutcomeWriter(
    { journal, output: output ?? { append: async (text) => await write?.(text.toString("utf8")) } },
    output?.end ?? 0,
  );
  const before = summarizeRun(journal).counts;
  const progress = trackProgress({
    now: () => performance.now(),
    limit: pace.limit,
    cost: () => elsewhere?.cost() ?? readCost(journal),
    before,
  });
  /** Results whose lines are not in the output yet: of use to documents of the same bytes. */
  const unwritten = new Map<string, Extraction<unknown>>();
  const whole: BatchContext = {
    ...context,
    options: { ...context.options, budget: { ...context.options.budget, shared: budget } },
    ...(input.inspect ? { inspect: input.inspect } : {}),
    onResult: (key, extraction) => void unwritten.set(key, extraction),
    async findEarlier(key) {
      const recent = unwritten.get(key);
      if (recent) return recent;
      const place = output && journal.findResult(key);
      if (!place) return undefined;
      return (JSON.parse(await output.read(place.start, place.end)) as { extraction: Extraction<unknown> })
        .extraction;
    },
    onEvent(event) {
      limits.note(event);
      progress.heard(event);
      metrics?.heard(event);
      options.onEvent?.(event);
    },
  };
  const gather = gatherAnswers({
    now: () => performance.now(),
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
  });
  const answersOf = (task: number): AnswerStore => ({
    ...gather(journal.answersOf(task)),
    ...(deliveries ? { later: deliveries.laterOf(task) } : {}),
  });
  const process = async (row: TaskRow): Promise<TaskResult | undefined> => {
    if (row.isUncertain && input.onUncertain === "skip") {
      const outcome = {
        source: row.source,
        sha256: null,
        status: "skipped",
        error: cutOff(row.source),
      } as const;
      return { outcome, isReused: false, milliseconds: 0 };
    }
    const result = elsewhere
      ? await elsewhere.process(row, hard.signal)
      : await catchPostponed(processTask(input.openTask?.(row) ?? openPlace(row), whole, answersOf(row.id)));
    if (result?.outcome.status !== "failed" || !isUnpaid(result.outcome.error)) return result;
    return { ...result, outcome: { ...result.outcome, status: "skipped" } };
  };
  const keeping = keepOutcomes({
    writer,
    limit: pace.limit,
    onKept(outcome, record) {
      progress.finished(outcome.source, outcome.status);
      input.onOutcome?.(outcome);
      if (record.result !== undefined) unwritten.delete(record.result);
    },
    onFailure(error) {
      broken ??= isGleanerError(error) ? error : undefined;
      halt("unwritable");
    },
  });
  const { faultDocuments, faultPatienceMs, mostFaultDocuments } = defaults.batch;
  const again = new Map<number, TaskRow>();
  const faults = watchFaults<DoneTask>({
    now: () => performance.now(),
    documents: faultDocuments,
    patienceMs: input.faultPatienceMs ?? faultPatienceMs,
    mostDocuments: mostFaultDocuments,
    isFast: failFast,
    onHalt,
    onAgain: ({ row }) => void again.set(row.id, row),
  });
  const keep = async ({ outcome, record }: DoneTask): Promise<void> => {
    metrics?.finished({ ...outcome, milliseconds: record.milliseconds });
    if (failFast && (outcome.status === "failed" || outcome.status === "partial")) halt("failed-fast");
    await keeping.add(outcome, record);
  };
  const work = async (row: TaskRow): Promise<true> => {
    const { source } = row;
    const begun = faults.begin();
    progress.started(source);
    metrics?.started(source);
    deliveries?.started(row.id);
    const result = await process(row).finally(() => progress.ended(source));
    if (!result) {
      progress.parked(source);
      deliveries?.parked(row.id);
      return true;
    }
    deliveries?.ended(row.id);
    input.onTaskDone?.(row);
    const { outcome, ...details } = result;
    pace.note({ milliseconds: details.milliseconds, isLimited: limits.take(source) });
    const report = input.findReport?.(source);
    const record = toTaskRecord(outcome, {
      ...details,
      id: row.id,
      ...(report === undefined ? {} : { report }),
    });
    const done = { row, outcome, record, isAgain: again.has(row.id) };
    for (const each of input.keepGoing ? [done] : faults.take(done, begun)) await keep(each);
    return true;
  };
  const onStop = (): void => halt("interrupted");
  stop.addEventListener("abort", onStop, { once: true });
  if (stop.aborted) onStop();
  const deliveries = await openDeliveries({ input, journal, context, soft: soft.signal, hard: hard.signal });
  const read = (): BatchProgress => {
    const delivery = deliveries?.read();
    return { ...progress.read(), ...(delivery && delivery.batches > 0 ? { delivery } : {}) };
  };
  metrics?.watchQueue(() => countQueue(read()));
  input.onStart?.(read, { isChanged });
  try {
    const { rows: items, counted } = listInto({
      tasks: input.tasks,
      queue: journal.queue,
      isRanked: input.isRanked,
      signal: soft.signal,
      onListed: progress.listed,
      ...(deliveries ? { deliveries } : {}),
    });
    await runPasses({ items, counted, limit: pace.limit, work, signal: soft.signal, again });
    for (const each of faults.end()) await keep(each);
    await keeping.end();
    if (broken) throw broken;
  } catch (error) {
    await keeping.end();
    await deliveries?.close();
    const failure = broken ?? (soft.signal.aborted ? undefined : error);
    if (failure !== undefined) {
      await elsewhere?.close();
      closeQuietly(journal.close);
      throw failure;
    }
  } finally {
    await deliveries?.close();
    stop.removeEventListener("abort", onStop);
    hard.abort();
    await output?.close();
  }
  const summary = {
    ...summarizeRun(journal, stopped),
    ...(fault && stopped === "halted" ? { halted: { code: fault.code, message: fault.message } } : {}),
    ...(await elsewhere?.readSpending()),
  };
  await elsewhere?.close();
  journal.close();
  return summary;
}

/** USD; 0 once the journal is closed, when only counts are still asked for. */
function readCost({ database, read }: Journal): number {
  return database.isOpen ? Number(read("known-cost") ?? 0) : 0;
}
