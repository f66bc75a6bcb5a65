import { availableParallelism } from "node:os";
import { Big } from "big.js";
import type { Schema } from "../document/schema.ts";
import { inBatch } from "../money/in-batch.ts";
import { resolveChain } from "../run/resolve-chain.ts";
import { estimateTask } from "./estimate-task.ts";
import type { TaskEstimate } from "./estimate-task.ts";
import type { ListedTask } from "./journal/task-row.ts";
import type { ManyOptions } from "./many-options.ts";
import { openContext } from "./open-context.ts";
import { openPlace } from "./open-place.ts";
import { runPool } from "./run-pool.ts";

/** What all documents together are expected to take. */
export interface BatchEstimate {
  readonly documents: number;
  readonly pages: number;
  readonly inputTokens: number;
  /** USD of the first model of the list, each answer taken to be as long as the schema is written. */
  readonly cost: number;
  /** What that price is for: `live` also where batches were asked for that the gateway does not take. */
  readonly delivery: "live" | "batch";
  /** Documents whose price is unknown; they are in no sum. */
  readonly unpriced: number;
  /** Documents that cannot be opened or planned. */
  readonly unusable: number;
}

interface EstimateInput {
  readonly tasks: AsyncIterable<ListedTask>;
  readonly options: ManyOptions<Schema>;
  readonly signal: AbortSignal;
  readonly onEstimate: (estimate: TaskEstimate) => void;
}

/** Opens and plans all documents and asks nobody. Throws what is wrong with the options or the list. */
export async function estimateBatch({
  tasks,
  options,
  signal,
  onEstimate,
}: EstimateInput): Promise<BatchEstimate> {
  const { context } = await openContext(options, signal);
  const [first] = await resolveChain(context.options.model, options.gateways);
  const isBatch = options.delivery === "batch" && first.batch !== undefined;
  const model = isBatch ? inBatch(first) : first;
  const items = tasks[Symbol.asyncIterator]();
  const work = async (listed: ListedTask): Promise<TaskEstimate> =>
    estimateTask(openPlace(listed), context, model);
  let [documents, pages, inputTokens, unpriced, unusable] = [0, 0, 0, 0, 0];
  let cost = new Big(0);
  for await (const estimate of runPool({ items, limit: availableParallelism, work, signal })) {
    onEstimate(estimate);
    documents += 1;
    pages += estimate.pages;
    inputTokens += estimate.inputTokens ?? 0;
    cost = cost.plus(estimate.cost ?? 0);
    if (estimate.error) unusable += 1;
    else if (estimate.cost === undefined) unpriced += 1;
  }
  const delivery = isBatch ? "batch" : "live";
  return { documents, pages, inputTokens, cost: cost.toNumber(), delivery, unpriced, unusable };
}
