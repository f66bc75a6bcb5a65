import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/** The first key that is set: the option, then the variables in their order. */
export function findKey(
  description: GatewayDescription,
  gateway: GatewayOptions,
  env: Environment,
): string | undefined {
  // Keys pasted from a page often carry a line break, which no header may hold.
  const keys = [gateway.apiKey, ...description.keyVariables.map((name) => env[name])];
  return keys.map((key) => key?.trim()).find((key) => key);
}
