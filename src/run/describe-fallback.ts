import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import type { Run } from "./run.ts";

/** Says that another model is asked than the one that was wanted first, and why. */
export function describeFallback({ ledger }: Run, model: Model, error: GleanerError | undefined): Warning {
  const before = ledger.attempts.at(-1)?.model ?? error?.where.model ?? "The model before";
  const why = error ? `failed (${error.code})` : "gave no valid answer";
  return { code: "model.fallback", message: `${before} ${why}; ${model.id} is asked instead.` };
}
