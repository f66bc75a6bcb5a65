import type { GleanerError } from "../errors/gleaner-error.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { fitToBudget } from "./fit-to-budget.ts";
import { measureCall } from "./measure-call.ts";
import type { Hold } from "./purse.ts";
import type { Run } from "./run.ts";

interface ReserveInput {
  readonly model: Model;
  readonly request: ModelRequest;
  /** Of all pictures, files and recordings of the planned request, whether they go along or not. */
  readonly mediaTokens: number;
}

export type ReservedCall =
  | {
      readonly ok: true;
      /** With the cap on its answer that was paid in. */
      readonly request: ModelRequest;
      readonly hold: Hold;
    }
  | { readonly ok: false; readonly error: GleanerError };

async function untilAborted(waited: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return await waited;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([waited, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/**
 * Sets aside what a call may come to at worst. Where only calls under way stand in the way of it, it waits until they
 * are booked; an abort ends the wait with the signal's reason.
 */
export async function reserveCall(run: Run, input: ReserveInput): Promise<ReservedCall> {
  const { model, request, mediaTokens } = input;
  const { purse, ledger, options } = run;
  const size = measureCall(request, mediaTokens);
  const isCapGiven = options.settings.maxOutputTokens !== undefined;
  for (;;) {
    const fitted = fitToBudget(purse, { request, model, size, isCapGiven });
    if (fitted.state === "never") return { ok: false, error: fitted.error };
    if (fitted.state === "fits") {
      ledger.warn(fitted.warnings);
      return { ok: true, request: fitted.request, hold: purse.hold(model, fitted.size) };
    }
    await untilAborted(purse.changed(), options.signal);
  }
}
