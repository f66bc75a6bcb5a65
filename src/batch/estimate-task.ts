import { GleanerError } from "../errors/gleaner-error.ts";
import { load } from "../load.ts";
import { resolveOptions } from "../options/resolve-options.ts";
import type { Model } from "../ports/model.ts";
import { estimateCost } from "../run/estimate-cost.ts";
import { planFor } from "../run/plan-for.ts";
import { startRun } from "../run/start-run.ts";
import type { BatchTask } from "./batch-task.ts";
import { pickLoadOptions } from "./pick-load-options.ts";
import type { BatchContext } from "./process-task.ts";
import { toAnyError } from "./to-any-error.ts";

/** What one document is expected to take. */
export interface TaskEstimate {
  readonly source: string;
  readonly pages: number;
  /** Of all planned requests; absent for engines of this machine. */
  readonly inputTokens?: number;
  /** USD; absent where the price is unknown. */
  readonly cost?: number;
  readonly error?: GleanerError;
}

const noCall = (): never => {
  throw new GleanerError("internal.bug", {
    what: "Cannot ask",
    seen: "this only counts",
    hint: "Report this.",
  });
};

/** Opens and plans a document and asks nobody; text that would need OCR is not read. Never throws for a bad document. */
export async function estimateTask(
  task: BatchTask,
  context: BatchContext,
  model: Model,
): Promise<TaskEstimate> {
  const { source } = task;
  if (task.error) return { source, pages: 0, error: task.error };
  const { schema, onEvent: _, ...given } = context.options;
  const options = { ...given, signal: context.signal, grounding: { words: "text-layer" as const } };
  try {
    const opened = await load(
      await task.open(),
      pickLoadOptions({ ...options, schema, ...(task.pages ? { pages: task.pages } : {}) }),
    );
    try {
      const { selected, pages: all } = opened.document;
      const pages = selected?.length ?? all.length;
      if (model.capabilities.readsWords) return { source, pages, cost: 0 };
      const { pages: __, password: ___, ...settings } = options;
      const run = startRun({
        opened,
        schema,
        settings: resolveOptions({ ...settings, schema }),
        call: noCall,
      });
      const plan = await planFor(run, model, run.pages);
      const cost = await estimateCost(run, model);
      const inputTokens = plan.requests.reduce(
        (sum, request) => sum + (request.estimatedInputTokens ?? 0),
        0,
      );
      return { source, pages, inputTokens, ...(cost === undefined ? {} : { cost }) };
    } finally {
      await opened.close();
    }
  } catch (error) {
    context.signal.throwIfAborted();
    return { source, pages: 0, error: toAnyError(error, source) };
  }
}
