import type * as OpenTelemetry from "@opentelemetry/api";

/** Where the API keeps what an application has registered: the same place for every copy of its first major version. */
const registry = Symbol.for("opentelemetry.js.api.1");

/** The OpenTelemetry API where somebody listens; where nobody does, it is not even loaded. */
export async function findTelemetry(): Promise<typeof OpenTelemetry | undefined> {
  const { [registry]: registered } = globalThis as { [registry]?: object };
  return registered ? await import("@opentelemetry/api") : undefined;
}
