import { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { findKey } from "./find-key.ts";
import { resolveBaseUrl } from "./resolve-base-url.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/** What it takes to call a gateway. */
export interface Access {
  /** Without a slash at the end, user and password. */
  readonly baseUrl: string;
  /** With the authorization; names in lower case. What the user says wins. */
  readonly headers: Readonly<Record<string, string>>;
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
  if (apiKey !== undefined && /[^\x21-\x7e]/.test(apiKey)) {
    const option = `gateways.${description.name}.apiKey`;
    throw new GleanerError("options.invalid", {
      what: `Cannot use the API key of ${description.name}`,
      seen: "it holds characters that no header may hold",
      hint: `Copy it again into ${option} or ${description.keyVariables.join(" or ")}.`,
      where: { provider: description.name, option },
    });
  }
  const url = new URL(resolveBaseUrl(description, gateway, env));
  // A request may not carry these in its address; a proxy that asks for them takes the header.
  const basic = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = "";
  url.password = "";
  return {
    baseUrl: url.href.replace(/\/+$/, ""),
    headers: {
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(basic === ":" || apiKey !== undefined ? {} : { authorization: `Basic ${btoa(basic)}` }),
      ...Object.fromEntries(
        Object.entries(gateway.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    },
  };
}
