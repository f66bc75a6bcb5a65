import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";

/** The code with which a promise rejects; the error itself where it is not one of ours, undefined where it does not reject. */
export async function errorCodeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return isGleanerError(error) ? error.code : error;
  }
}
