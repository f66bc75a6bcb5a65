import type { Capabilities } from "../../ports/capabilities.ts";
import type { GatewayDescription } from "./provider.ts";
import { spellModel } from "./spell-model.ts";

/** The row of a model, under whichever of its names; what is assumed of any other model where it has none. */
export function knownCapabilities(description: GatewayDescription, modelId: string): Capabilities {
  const [first] = spellModel(modelId, description, {});
  return description.models[modelId] ?? description.models[first] ?? description.defaultCapabilities;
}
