import type { ErrorCode } from "../../errors/error-code.ts";
import { findCapRoom } from "./find-cap-room.ts";
import { findRefusedSetting } from "./find-refused-setting.ts";
import type { RefusedSetting } from "./find-refused-setting.ts";
import type { ProbedError } from "./probe-error.ts";

export interface ErrorClass {
  readonly code: ErrorCode;
  /** What of our request is refused; without it the same question may be taken. */
  readonly refused?: "json-mode" | "schema" | "setting" | "url";
  readonly setting?: RefusedSetting;
}

const quotaCodes =
  /insufficient_?quota|insufficient_?credits?|insufficient_?balance|usage_limit_exceeded|billing_(hard_limit|not_active)|quota_exceeded/;
const quotaText =
  /per[_\s-]?day|daily (limit|quota)|insufficient (credits?|balance|funds)|out of credits|run out of|add (more )?credits|top up/;
const creditText =
  /(insufficient|not enough|no( more)?|out of) (credits?|balance|funds)\b|credits? (is |are |has been |have been )?(exhausted|used up|depleted)|run out of (credits?|funds)|add (more )?credits/;
const keyWords =
  /invalid_?api_?key|api[ _]key[ _](not[ _]valid|invalid)|incorrect api key|authentication_error/;
const refusalWords =
  /content_filter|content_?policy|content management policy|prompt_?blocked|image_?blocked|moderation|safety_|flagged/;
const lengthWords =
  /context_length|context length|context window|context size|maximum context|too many tokens|prompt is too long|exceeds? the (available|maximum) (context|number of tokens)/;
const modeWords =
  /response_?format|json_?schema|json_?object|json mode|response_?schema|response_?mime|structured[ _]outputs?|structured generation|guided_json|output_?format|tool_choice|function calling|does not support tools|no endpoints found that can handle the requested parameters/;
const schemaWords =
  /invalid schema|invalid_json_schema|schema is invalid|schema (is )?too (large|complex|deep)|grammar/;

const unknownModelWords =
  /model_?not_?found|unknown_?model|invalid_?model(?!s)|not a valid model|no such model|models?\/\S+ (is|was) not found|model [^.\n]{0,80}(not found|does not exist|not exist|no longer available|(been|is) (deprecated|retired|removed))/;
const fetchWords =
  /url_retrieval|(failed|unable|error|could not|cannot|can't)[^.\n]{0,40}(download|fetch|retriev|load(ing)? (the )?(image|file|url)|access(ing)? (the )?url)|invalid_?image_?url|(image|file)_?url/;
const faultyRequestCodes = /^(invalid|missing|unsupported|unknown)/;
const timeoutCodes = /time_?d?_?out/;
const passingCodes =
  /rate_?limit|time_?d?_?out|internal_?server_?error|service_?unavailable|^provider(?=[a-z])/;
const rateCodes = /rate_?limit|too_?many_?requests/;

/** Statuses that say that the request itself is at fault, so that another JSON mode may be taken. */
const refusingStatuses = new Set([400, 404, 405, 415, 422, 501]);

/** The code of our table for a failed call. `status` is undefined for errors inside a stream or under status 200. */
export function classifyError(status: number | undefined, probed: ProbedError): ErrorClass {
  const codes = probed.codes.join(" ");
  const everything = `${codes} ${probed.text}`;
  const effective = status === undefined || status < 400 ? probed.status : status;

  if (status !== undefined && status >= 300 && status < 400) return { code: "provider.bad-response" };
  const afforded = effective === 402 ? /can only afford (\d+)/.exec(probed.text)?.[1] : undefined;
  if (afforded !== undefined) {
    const setting = { setting: "maxOutputTokens", limit: Number(afforded) } as const;
    return { code: "provider.quota", refused: "setting", setting };
  }
  if (
    effective === 402 ||
    quotaCodes.test(codes) ||
    (effective === 400 && creditText.test(probed.text)) ||
    ((effective === 429 || effective === 403) && quotaText.test(everything))
  ) {
    return { code: "provider.quota" };
  }
  if (effective === 429) return { code: "provider.rate-limited" };
  if (effective === 401 || keyWords.test(everything)) return { code: "provider.unauthorized" };
  const isOurFault = effective === undefined || effective < 500;
  if (isOurFault && (refusalWords.test(codes) || (effective === 400 && refusalWords.test(probed.text)))) {
    return { code: "provider.refused" };
  }
  if (effective === 403) return { code: "provider.unauthorized" };
  // Gateways wrap a model that is gone upstream into a failure of their own.
  if (effective !== 404 && unknownModelWords.test(everything)) return { code: "provider.not-found" };
  const isRefusing = effective === undefined || refusingStatuses.has(effective);
  if (isRefusing && (modeWords.test(probed.parameter) || modeWords.test(everything))) {
    return { code: "provider.bad-request", refused: schemaWords.test(everything) ? "schema" : "json-mode" };
  }
  if (effective === 413 || (isOurFault && lengthWords.test(everything))) {
    const setting = findCapRoom(probed.text);
    return { code: "plan.too-long", ...(setting ? { refused: "setting", setting } : {}) };
  }
  // Without a status of its own such a sentence may as well be about something behind the gateway.
  const isRequestNamed = effective !== undefined || faultyRequestCodes.test(codes);
  if (isOurFault && isRequestNamed && fetchWords.test(everything))
    return { code: "provider.bad-request", refused: "url" };
  // Some failures behind a gateway come as a fault of ours, and only their code says that they pass.
  if (effective === 400 && !faultyRequestCodes.test(codes) && passingCodes.test(codes))
    return { code: classifyStatus(undefined, codes) };
  if (effective === 400 || effective === 422 || (effective === undefined && faultyRequestCodes.test(codes))) {
    return refuseSetting("provider.bad-request", probed);
  }
  return { code: classifyStatus(effective, codes) };
}

function refuseSetting(code: ErrorCode, probed: ProbedError): ErrorClass {
  const setting = findRefusedSetting(probed);
  return setting ? { code, refused: "setting", setting } : { code };
}

function classifyStatus(status: number | undefined, codes: string): ErrorCode {
  if (status === 404 || status === 410) return "provider.not-found";
  if (status === 408 || status === 504 || status === 524) return "provider.timeout";
  if (rateCodes.test(codes)) return "provider.rate-limited";
  if (timeoutCodes.test(codes)) return "provider.timeout";
  if (/overloaded|unavailable|server_error/.test(codes)) return "provider.unavailable";
  if (status === 409 || status === 425) return "provider.unavailable";
  if (status === 501) return "provider.bad-request";
  if (status !== undefined && status >= 300 && status < 400) return "provider.bad-response";
  if (status !== undefined && status < 500) return "provider.bad-request";
  // An error inside an answer with status 200 that says nothing more is the gateway's own trouble.
  return "provider.unavailable";
}
