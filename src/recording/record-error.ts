import type { GleanerError } from "../errors/gleaner-error.ts";
import type { RecordedError } from "./recording.ts";

/** An error as plain data, without its cause and without partial results. */
export function recordError(error: GleanerError): RecordedError {
  const { code, message, hint, where, retryAfterMs, usage } = error;
  // The message reads `what: seen. hint`.
  const sentence = message.slice(0, message.length - hint.length).replace(/\. $/, "");
  const colon = sentence.indexOf(": ");
  return {
    code,
    what: sentence.slice(0, Math.max(0, colon)),
    seen: sentence.slice(colon < 0 ? 0 : colon + 2),
    hint,
    where,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(usage ? { usage } : {}),
  };
}
