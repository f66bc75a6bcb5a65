import type { ErrorCode } from "../../errors/error-code.ts";
import type { ProbedError } from "./probe-error.ts";

export interface ErrorClass {
  readonly code: ErrorCode;
  readonly refused?: "json-mode" | "schema";
}

const quotaCodes =
  /insufficient_?quota|insufficient_?credits?|insufficient_?balance|usage_limit_exceeded|billing_(hard_limit|not_active)|quota_exceeded/;
const quotaText =
  /per_?day|insufficient (credits?|balance|funds)|out of credits|run out of|add (more )?credits|top up/;
const keyWords =
  /invalid_?api_?key|api[ _]key[ _](not[ _]valid|invalid)|incorrect api key|authentication_error/;
const refusalWords = /content_filter|content_policy|content management policy|moderation|safety_|flagged/;
const lengthWords =
  /context_length|context length|context window|context size|maximum context|too many tokens|prompt is too long|exceeds? the (available|maximum) (context|number of tokens)/;
const modeWords =
  /response_?format|json_?schema|json_?object|json mode|response_?schema|response_?mime|structured[ _]outputs?|structured generation|guided_json|output_?format|tool_choice|function calling|does not support tools/;
const schemaWords =
  /invalid schema|invalid_json_schema|schema is invalid|schema (is )?too (large|complex|deep)|grammar/;

/** Statuses that say that the request itself is at fault, so that another JSON mode may be taken. */
const refusingStatuses = new Set([400, 404, 405, 415, 422, 501]);

/** The code of our table for a failed call. `status` is undefined for errors inside a stream or under status 200. */
export function classifyError(status: number | undefined, probed: ProbedError): ErrorClass {
  const codes = probed.codes.join(" ");
  const everything = `${codes} ${probed.text}`;
  const effective = status === undefined || status < 400 ? probed.status : status;

  if (status !== undefined && status >= 300 && status < 400) return { code: "provider.bad-response" };
  if (
    effective === 402 ||
    quotaCodes.test(codes) ||
    ((effective === 429 || effective === 403) && quotaText.test(everything))
  ) {
    return { code: "provider.quota" };
  }
  if (effective === 429) return { code: "provider.rate-limited" };
  if (effective === 401 || keyWords.test(everything)) return { code: "provider.unauthorized" };
  if (
    (effective === undefined || effective < 500) &&
    (refusalWords.test(codes) || (effective === 400 && refusalWords.test(probed.text)))
  ) {
    return { code: "provider.refused" };
  }
  if (effective === 403) return { code: "provider.unauthorized" };
  if (effective === undefined || refusingStatuses.has(effective)) {
    if (modeWords.test(probed.parameter) || modeWords.test(everything)) {
      return { code: "provider.bad-request", refused: schemaWords.test(everything) ? "schema" : "json-mode" };
    }
  }
  if (effective === 413 || (effective !== undefined && effective < 500 && lengthWords.test(everything))) {
    return { code: "plan.too-long" };
  }
  if (effective === 404 || effective === 410 || /model_not_found/.test(codes))
    return { code: "provider.not-found" };
  if (effective === 408 || effective === 504 || effective === 524) return { code: "provider.timeout" };
  if (/rate_limit/.test(codes)) return { code: "provider.rate-limited" };
  if (/overloaded|unavailable|server_error/.test(codes)) return { code: "provider.unavailable" };
  if (effective === 409 || effective === 425) return { code: "provider.unavailable" };
  if (effective === 501) return { code: "provider.bad-request" };
  if (effective !== undefined && effective >= 300 && effective < 400)
    return { code: "provider.bad-response" };
  if (effective !== undefined && effective < 500) return { code: "provider.bad-request" };
  // An error inside an answer with status 200 that says nothing more is the gateway's own trouble.
  return { code: "provider.unavailable" };
}
