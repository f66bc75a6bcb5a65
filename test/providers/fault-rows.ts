import type { ExtractOptions } from "../../src/options/extract-options.ts";
import { gatewaySteps } from "../../src/testing/index.ts";
import type { GatewayStep, GatewayWire } from "../../src/testing/index.ts";

export const faultJson = { total: "12.50", currency: "EUR" };
const json = faultJson;
const ok = gatewaySteps.ok(json);
const text = JSON.stringify(json);

export interface FaultRow {
  readonly fault: string;
  readonly script: (wire: GatewayWire, modes: readonly string[]) => readonly GatewayStep[];
  /** The code of the error that it ends in, or how many requests it takes to a valid answer. */
  readonly end: string | number;
  /** Only where an answer is streamed, or comes whole. */
  readonly where?: "streamed" | "whole";
  /** On all wires where absent. */
  readonly wires?: readonly string[];
  readonly options?: Pick<ExtractOptions<never>, "settings" | "limits">;
  /** Wires whose gateway does not say what the fault itself cost. */
  readonly untoldOn?: readonly string[];
  /** The model is said to have every JSON mode of its wire. */
  readonly hasModes?: boolean;
}

const raw = (body: string): GatewayStep => ({ type: "raw", body });
const rest = (from: string): GatewayStep => gatewaySteps.text(text.slice(text.indexOf(from)));
const endless: GatewayStep = { type: "answer", text: `{"total":"${"12.50 ".repeat(3000)}`, finish: "length" };
const endlessStream: GatewayStep = {
  type: "slow-stream",
  text: `{"total":"${"0".repeat(60_000)}`,
  pieceMs: 0,
};
const soon = { retryAfter: 0 } as const;
const retryInfo = {
  error: {
    code: 429,
    message: "Please retry in 0.01s.",
    status: "RESOURCE_EXHAUSTED",
    details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "0.01s" }],
  },
};
const perDay = [{ quotaId: "GenerateRequestsPerDayPerProjectPerModel-FreeTier" }];

/** Faults in the answer itself. */
const answers: readonly FaultRow[] = [
  { fault: "a fence around the answer", script: () => [gatewaySteps.fenced(json)], end: 1 },
  { fault: "prose around the answer", script: () => [gatewaySteps.prose(json)], end: 1 },
  { fault: "wrong types", script: () => [gatewaySteps.wrongTypes(json)], end: 1 },
  {
    fault: "a value that is missing",
    script: () => [gatewaySteps.ok({ total: null, currency: "EUR" }), gatewaySteps.ok({ "/total": "12.50" })],
    end: 2,
  },
  { fault: "no JSON in the answer", script: () => [gatewaySteps.text("It is 12.50 euros."), ok], end: 2 },
  { fault: "no text at all", script: () => [gatewaySteps.empty(), ok], end: 2 },
  {
    fault: "thoughts that left no room",
    script: () => [{ type: "answer", text: "", finish: "length" }, ok],
    end: 2,
  },
  {
    fault: "an answer that is cut off",
    script: () => [gatewaySteps.cutOff(json), rest('"currency"')],
    end: 2,
  },
  {
    fault: "an answer that is always cut off",
    script: () => [gatewaySteps.cutOff(json)],
    end: "output.truncated",
  },
  {
    fault: "an answer that was closed at its limit",
    script: () => [{ type: "answer", text: '{"total":"12.50","currency":null}', finish: "length" }, ok],
    end: 2,
  },
  { fault: "an answer that repeats itself", script: () => [endless, ok], end: 2, where: "whole" },
  { fault: "a stream that repeats itself", script: () => [endlessStream, ok], end: 2, where: "streamed" },
  {
    fault: "an answer that never stops repeating itself",
    script: () => [endless],
    end: "output.truncated",
    where: "whole",
  },
  {
    fault: "a refusal",
    script: () => [gatewaySteps.refusal()],
    end: "provider.refused",
    untoldOn: ["runware"],
  },
  {
    fault: "a content filter in the middle",
    script: () => [{ type: "answer", text: '{"total":"12', finish: "content_filter" }],
    end: "provider.refused",
    wires: ["local", "runware"],
  },
  {
    fault: "a safety block in the middle",
    script: () => [{ type: "answer", text: '{"total":"12', finish: "SAFETY" }],
    end: "provider.refused",
    wires: ["google"],
  },
  {
    fault: "a malformed answer by the gateway's own word",
    script: () => [{ type: "answer", text: "", finish: "MALFORMED_RESPONSE" }, ok],
    end: 2,
  },
  {
    fault: "a JSON mode that is ignored",
    script: (_, modes) => [
      gatewaySteps.text("Total: 12.50 euros"),
      gatewaySteps.refuseModes(modes.slice(0, 1), ok),
    ],
    end: 2,
    hasModes: true,
  },
  {
    fault: "a JSON mode that is refused",
    script: (_, modes) => [gatewaySteps.refuseModes(modes, ok)],
    end: -1,
    hasModes: true,
  },
];

/** Faults in place of an answer. */
const failures: readonly FaultRow[] = [
  { fault: "a rate limit", script: () => [gatewaySteps.status(429, { retryAfter: 0.01 }), ok], end: 2 },
  { fault: "a rate limit without a header", script: () => [gatewaySteps.status(429), ok], end: 2 },
  {
    fault: "a rate limit that says in its body how long",
    script: () => [{ type: "status", status: 429, body: JSON.stringify(retryInfo) }, ok],
    end: 2,
  },
  {
    fault: "a rate limit for an hour",
    script: () => [gatewaySteps.status(429, { retryAfter: 3600 })],
    end: "provider.rate-limited",
  },
  {
    fault: "a quota of the day",
    script: () => [
      { type: "status", status: 429, body: JSON.stringify([{ error: { code: 429, details: perDay } }]) },
    ],
    end: "provider.quota",
  },
  { fault: "an empty account", script: () => [gatewaySteps.status(402)], end: "provider.quota" },
  {
    fault: "an account without credits under another status",
    script: () => [
      {
        type: "status",
        status: 403,
        body: JSON.stringify({ message: "You have run out of credits", statusCode: 403 }),
      },
    ],
    end: "provider.quota",
  },
  { fault: "a wrong key", script: () => [gatewaySteps.status(401)], end: "provider.unauthorized" },
  { fault: "a bad request", script: () => [gatewaySteps.status(400)], end: "provider.bad-request" },
  {
    fault: "a setting that is refused",
    script: () => [gatewaySteps.status(400, { message: "temperature is not supported with this model" }), ok],
    end: 2,
    options: { settings: { temperature: 0.5 } },
  },
  { fault: "too long a question", script: () => [gatewaySteps.status(413)], end: "plan.too-long" },
  { fault: "an overload", script: () => [gatewaySteps.status(503, soon), ok], end: 2 },
  {
    fault: "an error in a list",
    script: () => [{ type: "status", status: 503, ...soon, body: '[{"error":{"code":503}}]' }, ok],
    end: 2,
  },
  {
    fault: "a page of a proxy",
    script: () => [{ type: "status", status: 502, ...soon, body: "<html></html>" }, ok],
    end: 2,
  },
  {
    fault: "a failure that hides a rate limit",
    script: () => [gatewaySteps.status(500, { ...soon, code: "upstream_error" }), ok],
    end: 2,
  },
  {
    fault: "an error under status 200",
    script: (wire) => [raw(wire.writeError({ status: 503 })), ok],
    end: 2,
  },
  {
    fault: "spent credits under status 200",
    script: (wire) => [raw(wire.writeError({ status: 402, code: "insufficientCredits" }))],
    end: "provider.quota",
  },
  { fault: "an answer that is not JSON", script: () => [raw("<html></html>")], end: "provider.bad-response" },
  {
    fault: "no choices",
    script: () => [raw('{"choices":[]}'), ok],
    end: 2,
    wires: ["local"],
    untoldOn: ["local"],
  },
  { fault: "a reset", script: () => [gatewaySteps.reset(), ok], end: 2 },
  {
    fault: "silence",
    script: () => [gatewaySteps.hang()],
    end: "provider.timeout",
    options: { limits: { callTimeoutMs: 300 } },
  },
  { fault: "a cut stream", script: () => [gatewaySteps.streamCut(json), ok], end: 2, where: "streamed" },
  {
    fault: "a stream that just ends",
    script: () => [{ type: "stream-cut", text, share: 0.5, politely: true }, ok],
    end: 2,
    where: "streamed",
  },
  {
    fault: "an error inside a stream",
    script: () => [{ type: "stream-error", text, share: 0.5, status: 503 }, ok],
    end: 2,
    where: "streamed",
    untoldOn: ["local", "google", "runware"],
  },
];

export const faultRows: readonly FaultRow[] = [...answers, ...failures];
