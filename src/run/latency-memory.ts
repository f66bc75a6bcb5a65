import type { Model } from "../ports/model.ts";

/** Share of the newest measurement in the mean. */
const newest = 0.3;

const means = new Map<string, number>();

const keyOf = (model: Model): string => JSON.stringify([model.id, model.address ?? ""]);

/**
 * How long answers of a model at its address take, in milliseconds: a mean that forgets old measurements; kept as long
 * as the process lives.
 */
export const latencyMemory = {
  /** Undefined where it was never asked. */
  meanOf: (model: Model): number | undefined => means.get(keyOf(model)),
  note(model: Model, milliseconds: number): void {
    const key = keyOf(model);
    const mean = means.get(key);
    means.set(key, mean === undefined ? milliseconds : mean + (milliseconds - mean) * newest);
  },
};
