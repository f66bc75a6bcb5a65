import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Capabilities } from "../../ports/capabilities.ts";

/** What a model takes: what is known of it, then what the user says of all models, then of this one. */
export function resolveCapabilities(
  known: Capabilities,
  gateway: GatewayOptions,
  modelId: string,
): Capabilities {
  const price = gateway.prices?.[modelId];
  return {
    ...known,
    ...gateway.capabilities?.["*"],
    ...gateway.capabilities?.[modelId],
    ...(price ? { price } : {}),
  };
}
