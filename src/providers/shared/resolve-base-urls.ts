import { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/**
 * Base addresses without a slash at the end, in the order in which they are tried: the option, the variable, or the
 * gateway's own. Several hosts have commas between them. Throws `options.invalid`.
 */
export function resolveBaseUrls(
  description: GatewayDescription,
  gateway: GatewayOptions,
  env: Environment,
): readonly [string, ...string[]] {
  const option = `gateways.${description.name}.baseUrl`;
  const given = gateway.baseUrl?.trim() || env[description.baseUrlVariable]?.trim() || description.baseUrl;
  const [first = "", ...rest] = given
    .split(/\s*,\s*/)
    .filter((address) => address !== "")
    .map((address) => address.replace(/\/+$/, ""));
  for (const address of [first, ...rest]) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== "http:" && url?.protocol !== "https:") {
      throw new GleanerError("options.invalid", {
        what: `Cannot use the base address of ${description.name}`,
        seen: "it is not an http or https address",
        hint: `Set ${option} or ${description.baseUrlVariable} to an address such as ${description.baseUrl}.`,
        where: { provider: description.name, option },
      });
    }
  }
  return [first, ...rest];
}
