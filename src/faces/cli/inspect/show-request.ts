import { keyStandIn } from "./key-stand-in.ts";
import type { PlannedCapture } from "./capture-planned.ts";

/** A request as it can be shown: the key is named by its variable. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A caught request with the key named by the variable that holds it, or would. */
export function showRequest(
  { method, url, headers, body, gateway }: PlannedCapture,
  env: Readonly<Record<string, string | undefined>>,
): ShownRequest {
  const { keyVariables, needsKey, hasKey } = gateway;
  const variable = keyVariables.find((name) => env[name]) ?? keyVariables[0] ?? "API_KEY";
  const shown = Object.entries(headers)
    .filter(([, value]) => needsKey || hasKey || !value.includes(keyStandIn))
    .map(([name, value]) => [name, value.replaceAll(keyStandIn, `$${variable}`)]);
  return {
    method,
    url: url.replaceAll(keyStandIn, `$${variable}`),
    headers: Object.fromEntries(shown),
    body: parse(body),
  };
}
