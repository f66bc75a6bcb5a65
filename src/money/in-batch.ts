import type { Model } from "../ports/model.ts";
import { atBatchPrice } from "./at-batch-price.ts";

/** The model at what its answers cost when they come in a batch; the same one where its gateway takes none, or its price is unknown. */
export function inBatch(model: Model): Model {
  const { price, batch } = model.capabilities;
  if (!model.batch || !price || !batch) return model;
  return {
    ...model,
    capabilities: { ...model.capabilities, price: atBatchPrice(price, batch.priceShare) },
  };
}
