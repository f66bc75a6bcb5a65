import type { Plan, PlannedRequest } from "../document/plan.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { firstRequest } from "./first-request.ts";
import { planFor } from "./plan-for.ts";
import type { Run } from "./run.ts";

/** A question that a repair starts from. */
interface Adopted {
  readonly request: ModelRequest;
  readonly mediaTokens: number;
}

interface Question {
  readonly model: Model;
  readonly planned: PlannedRequest;
  readonly request: ModelRequest;
}

/** Picks the request of a plan that a repair needs; undefined where none will do. */
export type ChoosePlanned = (requests: readonly PlannedRequest[]) => PlannedRequest | undefined;

export type Adopt = (question: Question, choose: ChoosePlanned) => Promise<Adopted | undefined>;

/**
 * Puts questions of other models the way this one takes them, in its forms of parts and its JSON mode, so that it can
 * repair their answers. Undefined, with a warning, where it cannot take the pages. Each is made once.
 */
export function createAdopter(run: Run, model: Model): Adopt {
  const plans = new Map<PlannedRequest, Plan>();
  const requests = new Map<PlannedRequest, ModelRequest>();
  const adopt = async (theirs: PlannedRequest, choose: ChoosePlanned): Promise<Adopted | undefined> => {
    const plan = plans.get(theirs) ?? (await planFor(run, model, theirs.pages));
    plans.set(theirs, plan);
    run.ledger.warn(plan.warnings);
    const planned = choose(plan.requests);
    if (!planned) return undefined;
    const request = requests.get(planned) ?? (await firstRequest(run, model, planned));
    requests.set(planned, request);
    return { request, mediaTokens: planned.estimatedMediaTokens ?? 0 };
  };
  return async ({ model: asked, planned, request }, choose) => {
    if (asked === model) return { request, mediaTokens: planned.estimatedMediaTokens ?? 0 };
    try {
      return await adopt(planned, choose);
    } catch (error) {
      if (!isGleanerError(error)) throw error;
      const message = `${model.id} cannot take these pages (${error.code}) and was not asked to repair what ${asked.id} answered.`;
      run.ledger.warn([{ code: "repair.model-unfit", message }]);
      return undefined;
    }
  };
}
