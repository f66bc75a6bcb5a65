import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { estimateCost } from "./estimate-cost.ts";
import { latencyMemory } from "./latency-memory.ts";
import type { Run } from "./run.ts";

const byRank = (a: { readonly rank: number }, b: { readonly rank: number }): number =>
  a.rank === b.rank ? 0 : a.rank - b.rank;

/** What is known least about comes last. */
async function rankByCost(run: Run, model: Model): Promise<number> {
  try {
    const cost = await estimateCost(run, model);
    if (cost !== undefined) return cost;
  } catch (error) {
    // It tells so itself once it is asked.
    if (isGleanerError(error)) return Infinity;
    throw error;
  }
  const message = `The price of ${model.id} is unknown, so it is asked after the models whose price is known.`;
  run.ledger.warn([{ code: "route.unknown-price", message }]);
  return Infinity;
}

/** What was never measured comes first, so that it is. */
const rankByLatency = (model: Model): number => latencyMemory.meanOf(model) ?? -1;

/**
 * The models in the order in which they are asked. Models of equal rank keep the order of the list. One that reads words
 * instead of pages keeps its place: it costs nothing and waits for nobody, so where it stands is a matter of trust.
 */
export async function orderChain(run: Run, chain: readonly Model[]): Promise<readonly Model[]> {
  const { route } = run.options;
  const movable = chain.filter((model) => !model.capabilities.readsWords);
  if (route === "in-order" || movable.length < 2) return chain;
  const ranked = await Promise.all(
    movable.map(async (model) => ({
      model,
      rank: route === "cheapest" ? await rankByCost(run, model) : rankByLatency(model),
    })),
  );
  const queue = ranked.toSorted(byRank).map(({ model }) => model);
  return chain.map((model) => (model.capabilities.readsWords ? model : (queue.shift() ?? model)));
}
