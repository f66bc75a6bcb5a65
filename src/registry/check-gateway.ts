import type { GatewayOptions } from "../options/extract-options.ts";
import type { Environment } from "../providers/shared/provider.ts";
import { requestModels } from "../providers/shared/request-models.ts";
import type { GatewayAnswer } from "../providers/shared/request-models.ts";
import { importProvider } from "./import-provider.ts";

/** Asks one gateway for its models: whether it answers, and what it offers. Throws nothing but an abort's reason. */
export async function checkGateway(
  name: string,
  gateways: Readonly<Record<string, GatewayOptions>> = {},
  options: { readonly signal?: AbortSignal; readonly env?: Environment } = {},
): Promise<GatewayAnswer> {
  const { gateway } = await importProvider(name);
  return requestModels(gateway, gateways[name] ?? {}, options.env ?? process.env, options.signal);
}
