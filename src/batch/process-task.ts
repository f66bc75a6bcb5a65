import type { Extraction } from "../document/extraction.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { Schema } from "../document/schema.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { Postponed } from "../errors/postponed.ts";
import { extract } from "../extract.ts";
import { load } from "../load.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import type { AnswerStore } from "../ports/answer-store.ts";
import type { BatchEvent } from "./batch-event.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { BatchTask } from "./batch-task.ts";
import { checkUnchanged } from "./check-unchanged.ts";
import { findFault } from "./find-fault.ts";
import { hashFile } from "./hash-file.ts";
import { holdTime } from "./hold-time.ts";
import { pickLoadOptions } from "./pick-load-options.ts";
import type { ResultCache } from "./result-cache.ts";
import { resultKey } from "./result-key.ts";
import { reuseExtraction } from "./reuse-extraction.ts";
import type { SharedWork } from "./share-work.ts";
import { toAnyError } from "./to-any-error.ts";
import { toBatchOutcome } from "./to-batch-outcome.ts";

/** What stays the same for all documents of a run. */
export interface BatchContext {
  readonly options: ExtractOptions & { readonly schema: Schema };
  /** From `hashSettings`. */
  readonly settingsHash: string;
  readonly shared: SharedWork<Extraction<unknown>>;
  readonly cache?: ResultCache;
  /** Results of this run so far. */
  readonly findEarlier?: (key: string) => Promise<Extraction<unknown> | undefined>;
  /** Told of a whole result at once, before anyone else can ask for the same. */
  readonly onResult?: (key: string, extraction: Extraction<unknown>) => void;
  readonly documentTimeoutMs?: number;
  readonly allowPartial: boolean;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: BatchEvent) => void;
  /** Looks at a document that is done, before it is closed. */
  readonly inspect?: (opened: OpenDocument, outcome: BatchOutcome) => Promise<void>;
}

export interface TaskResult {
  readonly outcome: BatchOutcome;
  /** Names the result; absent where the document could not be opened. */
  readonly key?: string;
  /** It was another document's, and cost nothing. */
  readonly isReused: boolean;
  readonly milliseconds: number;
}

interface Settled {
  readonly extraction?: Extraction<unknown>;
  readonly error?: GleanerError;
  readonly isReused: boolean;
}

/** One document from its listing to its outcome. Throws only when the run was stopped, and `Postponed` where `answers` took its questions. */
export async function processTask(
  task: BatchTask,
  context: BatchContext,
  answers?: AnswerStore,
): Promise<TaskResult> {
  const start = performance.now();
  const { source } = task;
  const { signal, allowPartial, documentTimeoutMs } = context;
  let sha256: string | null = null;
  let key: string | undefined;
  const finish = (outcome: BatchOutcome, isReused = false): TaskResult => ({
    outcome,
    ...(key === undefined ? {} : { key }),
    isReused,
    milliseconds: performance.now() - start,
  });
  const fail = (error: unknown): TaskResult =>
    finish(toBatchOutcome({ source, sha256, error: toAnyError(error, source) }, allowPartial));
  if (task.error) return fail(task.error);
  const time = holdTime(signal, documentTimeoutMs);
  const work = async (): Promise<TaskResult> => {
    const options = { ...context.options, signal: time.signal, ...(task.pages ? { pages: task.pages } : {}) };
    let opened: OpenDocument | undefined;
    try {
      opened = await load(await task.open(), pickLoadOptions(options));
      const { files } = opened.document;
      await checkUnchanged(task, files[0]?.size);
      sha256 = files[0]?.sha256 ?? null;
      key = resultKey({
        files,
        settingsHash: context.settingsHash,
        ...(options.pages ? { pages: options.pages } : {}),
      });
      const settled = await settle(opened, {
        key,
        options,
        context,
        source,
        ...(answers ? { answers } : {}),
      });
      const { extraction, error } = settled;
      const result = { source, sha256, ...(extraction ? { extraction } : {}), ...(error ? { error } : {}) };
      const outcome = toBatchOutcome(result, allowPartial);
      await context.inspect?.(opened, outcome);
      return finish(outcome, settled.isReused);
    } finally {
      await opened?.close();
    }
  };
  try {
    // A document that does not hear its signal keeps its engines busy, but not its place in the run.
    return await time.race(work());
  } catch (error) {
    if (error instanceof Postponed) throw error;
    if (signal.aborted) throw signal.reason;
    if (sha256 === null && task.path !== undefined) sha256 = await hashFile(task.path);
    return fail(error);
  } finally {
    time.end();
  }
}

interface SettleInput {
  readonly key: string;
  readonly options: BatchContext["options"] & { readonly signal: AbortSignal };
  readonly context: BatchContext;
  readonly source: string;
  readonly answers?: AnswerStore;
}

/** The result from the cache, from an earlier document of the same bytes, from one under way, or by asking. */
async function settle(opened: OpenDocument, input: SettleInput): Promise<Settled> {
  const { key, options, context, source, answers } = input;
  const { cache, findEarlier, shared } = context;
  const { files } = opened.document;
  let isKnown = false;
  let error: GleanerError | undefined;
  let incomplete: Extraction<unknown> | undefined;
  const { value, isShared } = await shared.run(key, async () => {
    const known = (await findEarlier?.(key)) ?? (await cache?.find(key));
    isKnown = known !== undefined;
    if (known) return known;
    try {
      const { onEvent } = context;
      // The signal and the pages were used for opening it; an open document is narrowed already.
      const { pages: _, password: __, ...asked } = options;
      const extraction = await extract(opened, {
        ...asked,
        ...(answers ? { answers } : {}),
        ...(onEvent ? { onEvent: (event) => onEvent({ ...event, source }) } : {}),
      });
      // Pages may be read, and a model's help may be had, the next time: such a result is this document's alone.
      if (
        extraction.coverage.pages.some(({ status }) => status === "failed") ||
        findFault({ extraction }).fault
      ) {
        incomplete = extraction;
        return undefined;
      }
      context.onResult?.(key, extraction);
      await cache?.keep(key, extraction);
      return extraction;
    } catch (thrown) {
      if (context.signal.aborted || thrown instanceof Postponed) throw thrown;
      error = toAnyError(thrown, source);
      return undefined;
    }
  });
  const isReused = isShared || isKnown;
  if (value) return { extraction: isReused ? reuseExtraction(value, files) : value, isReused };
  if (incomplete) return { extraction: incomplete, isReused: false };
  return { ...(error ? { error } : {}), isReused: false };
}
