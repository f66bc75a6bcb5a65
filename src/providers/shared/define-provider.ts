import type { Model } from "../../ports/model.ts";
import type { GatewayDescription, Provider, ProviderInput } from "./provider.ts";

/** Makes the default export of a file of `providers/`: a factory of models that carries its gateway's description. */
export function defineProvider(
  gateway: GatewayDescription,
  createModel: (input: ProviderInput) => Model,
): Provider {
  return Object.assign((input: ProviderInput) => createModel(input), { gateway });
}
