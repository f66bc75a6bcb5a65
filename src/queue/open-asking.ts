import type { OpenDocument } from "../document/open-document.ts";
import type { Plan } from "../document/plan.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import { resolveOptions } from "../options/resolve-options.ts";
import type { Schema } from "../document/schema.ts";
import type { Model } from "../ports/model.ts";
import { askRequest } from "../run/ask-request.ts";
import { chooseCaller } from "../run/choose-caller.ts";
import { isDone } from "../run/is-done.ts";
import { limitAttempts } from "../run/limit-attempts.ts";
import { planFor } from "../run/plan-for.ts";
import { resolveChain } from "../run/resolve-chain.ts";
import { resolveRepairModel } from "../run/resolve-repair-model.ts";
import { startRun } from "../run/start-run.ts";
import { tryReaders } from "../run/try-readers.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";

/** What the first model of a chain is asked about a document, request by request. */
export interface Asking {
  readonly plan: Plan;
  /** Puts one request of the plan; its answer is for the store of answers. Gives the error of one that failed. */
  ask(request: number): Promise<GleanerError | undefined>;
}

/**
 * Plans a document as `extract` does, so that its requests can be put by several workers; undefined where nobody would be asked, or where the first one asked
 * reads words, or is not known beforehand.
 */
export async function openAsking(
  opened: OpenDocument,
  options: ExtractOptions<Schema>,
): Promise<Asking | undefined> {
  const settings = resolveOptions(options);
  const chain = await resolveChain(options.model, settings.gateways);
  const model: Model = chain[0];
  if (model.capabilities.readsWords || settings.route !== "in-order") return undefined;
  const repairModel = await resolveRepairModel(options, settings.gateways, false);
  const call = await chooseCaller(settings);
  const { schema } = options;
  const run = startRun({ opened, schema, settings, call, ...(repairModel ? { repairModel } : {}) });
  try {
    if (isDone(run, await tryReaders(run))) return undefined;
    const plan = await planFor(run, model, run.pages);
    const limitOf = limitAttempts(run, chain.length - 1);
    return {
      plan,
      async ask(index) {
        const planned = plan.requests[index];
        if (!planned) return undefined;
        const limit = limitOf(index);
        const outcome = await askRequest(run, { model, planned, index, limit, isFallback: false });
        return outcome.ok ? undefined : outcome.error;
      },
    };
  } catch (error) {
    // What cannot be planned is told by the document as a whole.
    if (isGleanerError(error)) return undefined;
    throw error;
  }
}
