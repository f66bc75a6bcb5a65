import type { Run } from "./run.ts";

/**
 * How many questions a planned request may have had when the model at hand is done. Each model that still follows keeps
 * one question in reserve; every model gets at least one as long as any are left.
 */
export function limitAttempts(run: Run, modelsAfter: number): (index: number) => number {
  const { attempts } = run.options;
  return (index) => Math.min(attempts, Math.max(run.ledger.asked(index) + 1, attempts - modelsAfter));
}
