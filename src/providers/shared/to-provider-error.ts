import type { ErrorCode } from "../../errors/error-code.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { classifyError } from "./classify-error.ts";
import { parseRetryAfter } from "./parse-retry-after.ts";
import { parseRetryHint } from "./parse-retry-hint.ts";
import { probeError } from "./probe-error.ts";
import type { ProbedError } from "./probe-error.ts";
import { readRequestId } from "./read-request-id.ts";

/** What every error of one model says about where it happened. */
export interface CallPlace {
  readonly provider: string;
  /** `gateway/model-id`. */
  readonly model: string;
  /** Endpoint that may be shown. */
  readonly address: string;
  /** Names of the option and the variables that hold the key. */
  readonly keyHint: string;
}

interface FailedAnswer {
  /** Absent for errors inside a stream. */
  readonly status?: number;
  readonly header: (name: string) => string | null;
  readonly body: string;
  /** Epoch time in milliseconds. */
  readonly now: number;
}

/** What a body may say a waiting time of. */
const hintedCodes: ReadonlySet<ErrorCode> = new Set(["provider.rate-limited", "provider.unavailable"]);
/** Words under which gateways hide a failure behind them, which may as well be a rate limit. */
const maskedCodes: ReadonlySet<string> = new Set(["upstream_error", "gateway_error"]);
/** Milliseconds until such a failure may have passed. */
const maskedDelayMs = 2_000;

function describe(code: ErrorCode, place: CallPlace): { seen: string; hint: string } {
  const { provider } = place;
  switch (code) {
    case "provider.unauthorized":
      return {
        seen: "the gateway refused the key",
        hint: `Check ${place.keyHint}, and what the key is allowed to use.`,
      };
    case "provider.quota":
      return {
        seen: "a paid limit is reached",
        hint: `Raise the limit or add credit at ${provider}, or name a fallback model.`,
      };
    case "provider.rate-limited":
      return { seen: "too many requests", hint: "Wait, lower the concurrency, or name a fallback model." };
    case "provider.not-found":
      return {
        seen: "there is no such model or endpoint",
        hint: `Check the model id and the base address (${place.address}).`,
      };
    case "provider.timeout":
      return {
        seen: "the gateway gave no answer in time",
        hint: "Try later, ask for fewer pages, or name a fallback model.",
      };
    case "provider.refused":
      return {
        seen: "a content filter stopped it",
        hint: `See what ${provider} allows, or use another model.`,
      };
    case "plan.too-long":
      return {
        seen: "the input is longer than the model takes",
        hint: "Ask for fewer pages, or use a model with a larger context.",
      };
    case "provider.bad-request":
      return {
        seen: "the gateway rejected the request",
        hint: "Send what `gleaner inspect --curl` prints to see the gateway's own words, or use another model.",
      };
    case "provider.bad-response":
      return {
        seen: "the gateway redirects",
        hint: `Set the base address (now ${place.address}) to where it leads.`,
      };
    default:
      return { seen: "the gateway is not available", hint: "Try later, or name a fallback model." };
  }
}

const namePattern = /^[a-z][\w.[\]-]{1,60}$/u;

/** The gateway's own word for a fault and the member that it names: names alone, never a sentence or a value. */
function nameFault({ codes, parameter }: ProbedError): string {
  const word = codes.find((each) => namePattern.test(each));
  const member = namePattern.test(parameter) ? `at ${parameter}` : undefined;
  return [word, member].filter((each) => each !== undefined).join(" ");
}

/** An answer that is an error, as our error. Of its body only names go into the message. */
export function toProviderError(answer: FailedAnswer, place: CallPlace): GleanerError {
  const probed = probeError(answer.body);
  const { code, refused, setting } = classifyError(answer.status, probed);
  const { seen, hint } = describe(code, place);
  const status = probed.status !== undefined && (answer.status ?? 200) < 400 ? probed.status : answer.status;
  const requestId = readRequestId(answer.header) ?? probed.requestId;
  const retryAfterMs =
    parseRetryAfter(answer.header, answer.now) ??
    (hintedCodes.has(code) ? parseRetryHint(probed.text) : undefined) ??
    (code === "provider.unavailable" && probed.codes.some((word) => maskedCodes.has(word))
      ? maskedDelayMs
      : undefined);
  const details = [
    status === undefined ? "" : `HTTP ${status}`,
    code === "provider.bad-request" ? nameFault(probed) : "",
    requestId ? `request ${requestId}` : "",
  ].filter(Boolean);
  return new GleanerError(code, {
    what: `The call of ${place.model} failed`,
    seen: `${seen}${details.length > 0 ? ` (${details.join(", ")})` : ""}`,
    hint,
    where: {
      provider: place.provider,
      model: place.model,
      ...(status === undefined ? {} : { status }),
      ...(requestId ? { requestId } : {}),
      ...(refused ? { refused } : {}),
      ...(setting ? { option: `settings.${setting.setting}` } : {}),
      ...(setting?.limit === undefined ? {} : { limit: setting.limit }),
    },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
