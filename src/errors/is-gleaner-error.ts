import type { ErrorCode } from "./error-code.ts";
import type { GleanerError } from "./gleaner-error.ts";

const mark = Symbol.for("gleaner.error");

/** True for errors of this package, whichever copy of it threw them; narrows the code where one is given. */
export function isGleanerError<TCode extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: TCode,
): error is GleanerError & { readonly code: TCode } {
  return (
    typeof error === "object" &&
    error !== null &&
    (error as { [mark]?: unknown })[mark] === true &&
    (code === undefined || (error as { code?: unknown }).code === code)
  );
}
