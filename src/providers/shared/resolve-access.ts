import { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { findKey } from "./find-key.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/** What it takes to call a gateway. */
export interface Access {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  /** Of the user; they win over ours. */
  readonly headers: Readonly<Record<string, string>>;
}

function resolveBaseUrl(description: GatewayDescription, gateway: GatewayOptions, env: Environment): string {
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

/** Key, base address and headers from options and environment; options win. Throws `options.missing-key`, `options.invalid`. */
export function resolveAccess(
  description: GatewayDescription,
  gateway: GatewayOptions,
  env: Environment,
): Access {
  const apiKey = findKey(description, gateway, env);
  const hasOwnAuthorization = Object.keys(gateway.headers ?? {}).some(
    (name) => name.toLowerCase() === "authorization",
  );
  if (apiKey === undefined && description.needsKey && !hasOwnAuthorization) {
    const option = `gateways.${description.name}.apiKey`;
    throw new GleanerError("options.missing-key", {
      what: `Cannot call ${description.name}`,
      seen: "there is no API key",
      hint: `Pass option ${option}, or set ${description.keyVariables.join(" or ")}.`,
      where: { provider: description.name, option },
    });
  }
  return {
    baseUrl: resolveBaseUrl(description, gateway, env),
    headers: gateway.headers ?? {},
    ...(apiKey === undefined ? {} : { apiKey }),
  };
}
