import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { applyCatalogue } from "./apply-catalogue.ts";
import { findCatalogueEntry } from "./find-catalogue-entry.ts";
import { knownMedia } from "./known-media.ts";
import type { GatewayDescription } from "./provider.ts";

/**
 * What a model takes: what is known of it, then what the gateway's catalogue says, then what the user says of all models,
 * then of this one.
 *
 * @param ids names of the one model, the user's own first
 */
export function resolveCapabilities(
  known: Capabilities,
  description: GatewayDescription,
  gateway: GatewayOptions,
  ids: readonly string[],
): Capabilities {
  const firstOf = <T>(rows: Readonly<Record<string, T>> | undefined): T | undefined =>
    ids.map((id) => rows?.[id]).find((row) => row !== undefined);
  const price = firstOf(gateway.prices);
  const entry = findCatalogueEntry(gateway, ids);
  return {
    ...(entry ? applyCatalogue(known, entry, knownMedia(description)) : known),
    ...gateway.capabilities?.["*"],
    ...firstOf(gateway.capabilities),
    ...(price ? { price } : {}),
  };
}
