import type { Agent, Dispatcher } from "undici";
import { defaults } from "../../options/defaults.ts";

interface Connections {
  readonly agent: Agent;
  readonly request: (options: Dispatcher.RequestOptions) => Promise<Dispatcher.ResponseData>;
}

let opened: Promise<Connections> | undefined;

async function open(): Promise<Connections> {
  const { default: Agent } = await import("undici/lib/dispatcher/agent.js");
  const { default: request } = await import("undici/lib/api/api-request.js");
  const agent = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: defaults.limits.connectTimeoutMs },
  });
  return { agent, request: (options) => request.call(agent, options) };
}

/**
 * One pool of connections for all gateways, made at the first call. The runtime's own `fetch` gives up after 10 s of
 * connecting and 300 s without headers; how long a call may take is for the caller's signal to say.
 */
export function openConnections(): Promise<Connections> {
  return (opened ??= open());
}
