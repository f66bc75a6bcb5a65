import { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { remember } from "../../values/remember.ts";
import { findKey } from "./find-key.ts";
import { resolveBaseUrls } from "./resolve-base-urls.ts";
import type { Environment, GatewayDescription } from "./provider.ts";

/** What it takes to call a gateway. */
export interface Access {
  /** Without a slash at the end, user and password. */
  readonly baseUrl: string;
  /** All hosts, in the order in which they are tried; the first one is `baseUrl`. */
  readonly baseUrls: readonly [string, ...string[]];
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
  const keyHeader = description.keyHeader ?? "authorization";
  const hasOwnAuthorization = Object.keys(gateway.headers ?? {}).some((name) =>
    [keyHeader, "authorization"].includes(name.toLowerCase()),
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
  const { first, rest, basic } = splitOnce(resolveBaseUrls(description, gateway, env));
  const bearer = description.keyHeader === undefined ? `Bearer ${apiKey}` : apiKey;
  return {
    baseUrl: first,
    baseUrls: [first, ...rest],
    headers: {
      ...(apiKey === undefined ? {} : { [keyHeader]: bearer ?? "" }),
      ...(basic === undefined || apiKey !== undefined ? {} : { authorization: basic }),
      ...Object.fromEntries(
        Object.entries(gateway.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    },
  };
}

const splitKnown = remember((joined: string) => splitAddresses(joined.split("\n")));

/** Addresses with a password in them are not kept. */
function splitOnce(addresses: readonly string[]): SplitAddresses {
  const joined = addresses.join("\n");
  return joined.includes("@") ? splitAddresses(addresses) : splitKnown(joined);
}

interface SplitAddresses {
  readonly first: string;
  readonly rest: readonly string[];
  readonly basic: string | undefined;
}

/** A request may not carry user and password in its address; a proxy that asks for them takes the header. */
function splitAddresses(addresses: readonly string[]): SplitAddresses {
  const [first = ""] = addresses;
  const { username, password } = new URL(first);
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const [bare = first, ...rest] = addresses.map((address) => {
    const url = new URL(address);
    url.username = "";
    url.password = "";
    return url.href.replace(/\/+$/, "");
  });
  return { first: bare, rest, basic: user === ":" ? undefined : `Basic ${btoa(user)}` };
}
