import type { CallInput, CallOutcome } from "../steps/call/call-model.ts";

/** Puts one question to one model, as `callModel` does: failures are values, an abort is thrown. */
export type Caller = (input: CallInput) => Promise<CallOutcome>;
