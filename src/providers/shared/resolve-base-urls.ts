import { GleanerError } from "../../errors/gleaner-error.ts";
import { remember } from "../../values/remember.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

const isWebAddress = remember((address: string) => {
  const protocol = URL.parse(address)?.protocol;
  return protocol === "http:" || protocol === "https:";
});

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
    if (!isWebAddress(address)) {
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
