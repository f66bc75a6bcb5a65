import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Capabilities } from "../../ports/capabilities.ts";

/**
 * What a model takes: what is known of it, then what the user says of all models, then of this one.
 *
 * @param ids names of the one model, the user's own first
 */
export function resolveCapabilities(
  known: Capabilities,
  gateway: GatewayOptions,
  ids: readonly string[],
): Capabilities {
  const firstOf = <T>(rows: Readonly<Record<string, T>> | undefined): T | undefined =>
    ids.map((id) => rows?.[id]).find((row) => row !== undefined);
  const price = firstOf(gateway.prices);
  return {
    ...known,
    ...gateway.capabilities?.["*"],
    ...firstOf(gateway.capabilities),
    ...(price ? { price } : {}),
  };
}
