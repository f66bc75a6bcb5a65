import type { GatewayOptions } from "../../options/extract-options.ts";
import { familyOf } from "./family-of.ts";
import type { GatewayDescription } from "./provider.ts";

/**
 * The ids under which a gateway may know a model, in the order in which they are sent. What the user says wins; then
 * the gateway's own spelling of the same model; an id that nobody knows is sent as it is.
 */
export function spellModel(
  modelId: string,
  description: GatewayDescription,
  gateway: GatewayOptions,
): readonly [string, ...string[]] {
  const family = familyOf(modelId);
  const known =
    gateway.spellings?.[modelId] ??
    description.spellings?.find((spellings) => spellings.some((spelling) => familyOf(spelling) === family));
  const [first = modelId, ...rest] = known ?? [];
  return [first, ...rest];
}
