import type { Price } from "../ports/capabilities.ts";
import type { GatewayOptions } from "./extract-options.ts";

type Gateways = Readonly<Record<string, GatewayOptions>>;

/**
 * The option `gateways` with prices of models, which stand above those that it holds.
 *
 * @param prices by gateway and model, such as `openai/gpt-4o`
 */
export function addPrices(gateways: Gateways, prices: Readonly<Record<string, Price>>): Gateways {
  const added: Record<string, GatewayOptions> = { ...gateways };
  for (const [id, price] of Object.entries(prices)) {
    const slash = id.indexOf("/");
    const [name, modelId] = [id.slice(0, slash), id.slice(slash + 1)];
    added[name] = { ...added[name], prices: { ...added[name]?.prices, [modelId]: price } };
  }
  return added;
}
