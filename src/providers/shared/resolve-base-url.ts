import { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/** Base address without a slash at the end: the option, the variable, or the gateway's own. Throws `options.invalid`. */
export function resolveBaseUrl(
  description: GatewayDescription,
  gateway: GatewayOptions,
  env: Environment,
): string {
  const option = `gateways.${description.name}.baseUrl`;
  const given = gateway.baseUrl?.trim() || env[description.baseUrlVariable]?.trim() || description.baseUrl;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new GleanerError("options.invalid", {
      what: `Cannot use the base address of ${description.name}`,
      seen: "it is not an http or https address",
      hint: `Set ${option} or ${description.baseUrlVariable} to an address such as ${description.baseUrl}.`,
      where: { provider: description.name, option },
    });
  }
  return given.replace(/\/+$/, "");
}
