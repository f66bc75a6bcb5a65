import type { ExtractOptions, GatewayOptions } from "./extract-options.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { checkPrices } from "./check-prices.ts";
import { checkRateLimits } from "./check-rate-limits.ts";
import { refuseUnknownKeys } from "./refuse-unknown-keys.ts";

type Kind = "text" | "truth value" | "function" | "object" | "list";

const kinds = {
  instructions: "text",
  password: "text",
  record: "text",
  replay: "text",
  passUrls: "truth value",
  allowRemote: "truth value",
  escalate: "truth value",
  onEvent: "function",
  answers: "object",
  locale: "object",
  budget: "object",
  gateways: "object",
  settings: "object",
  limits: "object",
  grounding: "object",
  transcriber: "object",
  pages: "list",
  allowHosts: "list",
} as const satisfies Partial<Record<keyof ExtractOptions, Kind>>;

/** Listed once: every extraction looks at it. */
const kindsByOption = Object.entries(kinds) as readonly (readonly [keyof typeof kinds, Kind])[];

const gatewayKeys = [
  "apiKey",
  "baseUrl",
  "headers",
  "prices",
  "capabilities",
  "catalogue",
  "spellings",
  "inlineBytes",
  "limits",
  "pollDelayMs",
] as const satisfies readonly (keyof GatewayOptions)[];

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === "text") return typeof value === "string";
  if (kind === "truth value") return typeof value === "boolean";
  if (kind === "function") return typeof value === "function";
  if (kind === "list") return Array.isArray(value);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(option: string, kind: Kind): GleanerError {
  const article = kind === "object" ? "an" : "a";
  return new GleanerError("options.invalid", {
    what: `Option ${option} cannot be used`,
    seen: `it is not ${article} ${kind}`,
    hint: `Pass ${article} ${kind}, or leave it out.`,
    where: { option },
  });
}

/** Throws `options.invalid` for a value that is of another kind than its option, also inside of `gateways`. */
export function checkKinds(options: Partial<ExtractOptions>): void {
  for (const [option, kind] of kindsByOption) {
    const value = options[option];
    if (value !== undefined && !isOfKind(value, kind)) throw refuse(option, kind);
  }
  for (const [name, gateway] of Object.entries(options.gateways ?? {})) {
    if (!isOfKind(gateway, "object")) throw refuse(`gateways.${name}`, "object");
    refuseUnknownKeys(`gateways.${name}`, gateway, gatewayKeys);
    checkPrices(`gateways.${name}.prices`, gateway.prices);
    checkRateLimits(`gateways.${name}.limits`, gateway.limits);
  }
}
