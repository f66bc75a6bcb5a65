import { codes } from "../errors/codes.ts";
import type { ErrorCode } from "../errors/error-code.ts";

/** The code of the error that a job failed with, from the reason that the queue keeps; where there is none, its workers did not come back. */
export function codeOfReason(reason: string | undefined): ErrorCode {
  const code = /^([a-z]+\.[a-z-]+): /u.exec(reason ?? "")?.[1];
  return code !== undefined && Object.hasOwn(codes, code) ? (code as ErrorCode) : "queue.stalled";
}
