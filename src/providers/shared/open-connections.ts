import type { Agent, fetch } from "undici";
import { defaults } from "../../options/defaults.ts";

interface Connections {
  readonly fetch: typeof fetch;
  readonly agent: Agent;
}

let opened: Promise<Connections> | undefined;

/**
 * One pool of connections for all gateways, made at the first call. The runtime's own `fetch` gives up after 10 s of
 * connecting and 300 s without headers; how long a call may take is for the caller's signal to say.
 */
export function openConnections(): Promise<Connections> {
  opened ??= import("undici").then(({ Agent, fetch }) => ({
    fetch,
    agent: new Agent({
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: defaults.limits.connectTimeoutMs },
    }),
  }));
  return opened;
}
