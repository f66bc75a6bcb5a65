import { defaults } from "../../options/defaults.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { holdsError } from "./holds-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { joinAddress } from "./join-address.ts";
import { openConnections } from "./open-connections.ts";
import { parseJson } from "./parse-json.ts";
import type { Environment, GatewayDescription } from "./provider.ts";
import { redactAddress } from "./redact-address.ts";
import { resolveAccess } from "./resolve-access.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";

export interface DocumentRequest {
  readonly gateway: GatewayDescription;
  readonly options: GatewayOptions;
  readonly env: Environment;
  /** Below the base address, with a query where one is needed. */
  readonly path: string;
  /** Shown to everyone, so that no key is needed. */
  readonly isOpen?: boolean;
  readonly signal?: AbortSignal;
}

export interface RequestedDocument {
  /** Where it was asked for, without credentials. */
  readonly address: string;
  /** Parsed JSON; undefined for anything else. */
  readonly content: unknown;
}

/** One small document of a gateway, such as its list of models. Throws `options.*`, `provider.*`, or an abort's reason. */
export async function requestDocument(request: DocumentRequest): Promise<RequestedDocument> {
  const { signal, isOpen = false } = request;
  const gateway = isOpen ? { ...request.gateway, needsKey: false } : request.gateway;
  const access = resolveAccess(gateway, request.options, request.env);
  const place = {
    provider: gateway.name,
    model: gateway.name,
    address: redactAddress(access.baseUrl),
    keyHint: gateway.keyVariables.join(" or "),
  };
  const timeout = AbortSignal.timeout(defaults.limits.connectTimeoutMs);
  const [path = "", query = ""] = request.path.split("?");
  const address = new URL(joinAddress(access.baseUrl, path));
  for (const [name, value] of new URLSearchParams(query)) address.searchParams.set(name, value);
  try {
    const [{ fetch }, { agent }] = [await import("undici"), await openConnections()];
    const response = await fetch(address.href, {
      headers: { "user-agent": "gleaner", ...access.headers },
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      dispatcher: agent,
    });
    const body = await response.text();
    const header = (name: string): string | null => response.headers.get(name);
    if (!response.ok)
      throw toProviderError({ status: response.status, header, body, now: Date.now() }, place);
    const content = parseJson(body);
    if (holdsError(content)) throw toProviderError({ header, body, now: Date.now() }, place);
    return { address: redactAddress(address.href), content };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw isGleanerError(error) ? error : toNetworkError(error, place, false);
  }
}
