import type { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { fieldsOf } from "./fields-of.ts";
import { holdsError } from "./holds-error.ts";
import { joinAddress } from "./join-address.ts";
import { listOf } from "./list-of.ts";
import { openConnections } from "./open-connections.ts";
import { parseJson } from "./parse-json.ts";
import type { Environment, GatewayDescription } from "./provider.ts";
import { redactAddress } from "./redact-address.ts";
import { resolveAccess } from "./resolve-access.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";

export type GatewayAnswer =
  | { readonly ok: true; readonly modelIds: readonly string[]; readonly milliseconds: number }
  | { readonly ok: false; readonly error: GleanerError; readonly milliseconds: number };

/**
 * `GET <base><modelsPath>`: the ids that a gateway offers, or why it does not say. A gateway without such a list is sent
 * its smallest call instead, and names no ids. Rethrows an abort's reason.
 */
export async function requestModels(
  gateway: GatewayDescription,
  options: GatewayOptions,
  env: Environment,
  signal?: AbortSignal,
): Promise<GatewayAnswer> {
  const started = performance.now();
  const milliseconds = (): number => performance.now() - started;
  const place = {
    provider: gateway.name,
    model: gateway.name,
    address: gateway.baseUrl,
    keyHint: gateway.keyVariables.join(" or "),
  };
  const timeout = AbortSignal.timeout(defaults.limits.connectTimeoutMs);
  try {
    const access = resolveAccess(gateway, options, env);
    place.address = redactAddress(access.baseUrl);
    const { fetch, agent } = await openConnections();
    const { probe, modelsPath = "/models" } = gateway;
    const response = await fetch(joinAddress(access.baseUrl, probe?.path ?? modelsPath), {
      method: probe ? "POST" : "GET",
      headers: {
        "user-agent": "gleaner",
        ...(probe ? { "content-type": "application/json", ...probe.headers } : {}),
        ...access.headers,
      },
      ...(probe ? { body: JSON.stringify(probe.body) } : {}),
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      dispatcher: agent,
    });
    const body = await response.text();
    const header = (name: string): string | null => response.headers.get(name);
    if (!response.ok)
      throw toProviderError({ status: response.status, header, body, now: Date.now() }, place);
    const parsed = parseJson(body);
    if (holdsError(parsed)) throw toProviderError({ header, body, now: Date.now() }, place);
    const listed = probe ? {} : fieldsOf(parsed);
    const modelIds = listOf(listed.data ?? listed.models)
      .map((entry) => fieldsOf(entry).id ?? fieldsOf(entry).name)
      .filter((id) => typeof id === "string")
      .map((id) => id.replace(/^models\//, ""));
    return { ok: true, modelIds, milliseconds: milliseconds() };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return {
      ok: false,
      error: isGleanerError(error) ? error : toNetworkError(error, place, false),
      milliseconds: milliseconds(),
    };
  }
}
