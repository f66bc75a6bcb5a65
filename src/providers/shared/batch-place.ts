import type { Capabilities, Price } from "../../ports/capabilities.ts";
import type { BatchDelivery } from "../../ports/batch-delivery.ts";
import type { Access } from "./resolve-access.ts";
import type { CallPlace } from "./to-provider-error.ts";

/** All that a wire needs to take batches for one model. */
export interface BatchPlace {
  /** Ids of the model, in the order in which they are sent. */
  readonly spellings: readonly [string, ...string[]];
  readonly access: Access;
  readonly capabilities: Capabilities;
  readonly place: CallPlace;
  /** Of answers in a batch. */
  readonly price: Price | undefined;
}

/** How a family of gateways takes batches. */
export type BatchWire = (place: BatchPlace) => BatchDelivery;
