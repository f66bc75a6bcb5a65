import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { SourceContext } from "./source-context.ts";

/** The innermost cause that says something: HTTP clients wrap what happened. */
function* listCauses(error: unknown): Generator {
  for (let cause: unknown = error, depth = 0; cause !== undefined && depth < 8; depth += 1) {
    yield cause;
    cause = typeof cause === "object" && cause !== null && "cause" in cause ? cause.cause : undefined;
  }
}

function timedOut(
  shown: string,
  option: "connectTimeoutMs" | "callTimeoutMs",
  context: SourceContext,
): GleanerError {
  return new GleanerError("input.timeout", {
    what: `Cannot load ${shown}`,
    seen: `${option === "connectTimeoutMs" ? "no connection was made" : "it was not loaded"} within ${context.limits[option]} ms`,
    hint: `Try again later, or raise \`limits.${option}\`.`,
    where: { source: shown, option: `limits.${option}` },
  });
}

/** Codes of a connection that ended before the answer did. */
const brokenOff = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

function explain(codes: readonly string[]): string {
  const [code] = codes;
  if (code === undefined) return "the connection failed";
  if (codes.some((each) => brokenOff.has(each))) return "the connection broke off";
  if (/^(?:Z_|ERR__?(?:BROTLI|ZSTD))/u.test(code))
    return "what it was packed in for the way is cut off or damaged";
  return `the connection failed with ${code}`;
}

/** Turns what a fetch threw into one of ours; an abort by the caller stays the caller's own reason. */
export function toFetchError(error: unknown, shown: string, context: SourceContext): unknown {
  if (context.signal?.aborted === true) return context.signal.reason;
  const codes: string[] = [];
  for (const cause of listCauses(error)) {
    if (isGleanerError(cause)) return cause;
    const { code, name } = cause as { readonly code?: unknown; readonly name?: unknown };
    if (name === "TimeoutError") return timedOut(shown, "callTimeoutMs", context);
    if (typeof code === "string") codes.push(code);
  }
  if (codes.some((code) => code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT")) {
    return timedOut(shown, "connectTimeoutMs", context);
  }
  if (codes.some((code) => code.endsWith("_TIMEOUT"))) return timedOut(shown, "callTimeoutMs", context);
  const isUnknownHost = codes.includes("ENOTFOUND");
  return new GleanerError(isUnknownHost ? "input.not-found" : "input.unreadable", {
    what: `Cannot load ${shown}`,
    seen: isUnknownHost ? "no such host is known" : explain(codes),
    hint: isUnknownHost ? "Check the host name." : "Check the address, or pass the file itself.",
    where: { source: shown },
    cause: error,
  });
}
