import type { Plan, PlannedRequest } from "../document/plan.ts";
import type { Warning } from "../document/warning.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { loadOnce } from "../values/load-once.ts";
import { settleAll } from "../values/settle-all.ts";
import { askRequest } from "./ask-request.ts";
import type { RequestOutcome } from "./ask-request.ts";
import { planFor } from "./plan-for.ts";
import type { Run } from "./run.ts";
import type { Turn } from "./turn.ts";

/** Requests of one plan under way at once. */
const parallelRequests = 4;

const halved = ({ id }: Model): Warning => ({
  code: "call.pages-halved",
  message: `Some pages were too many for one answer of ${id}; they were asked for in halves.`,
});

const loadLimit = loadOnce(() => import("p-limit"));

/** The further readings that were asked for; none for an engine that reads words, which answers the same again. */
async function planFurther(run: Run, { model }: Turn, { requests }: Plan): Promise<Plan[]> {
  const { passes } = run.options;
  if (model.capabilities.readsWords) return [];
  const pages = [...new Set(requests.flatMap((request) => request.pages))];
  const numbers = Array.from({ length: passes - 1 }, (_, index) => index + 2);
  return await Promise.all(numbers.map((number) => planFor(run, model, pages, { number, of: passes })));
}

type Limit = <T>(ask: () => Promise<T>) => Promise<T>;

async function openLimit(): Promise<Limit> {
  const { default: pLimit } = await loadLimit();
  return pLimit(parallelRequests);
}

/** Asks all of a plan; pages that turn out to be too many for one question, or for its answer, are halved. */
export async function askAll(run: Run, plan: Plan, turn: Turn): Promise<RequestOutcome[]> {
  const { model, isFallback } = turn;
  const further = run.options.passes > 1 ? await planFurther(run, turn, plan) : [];
  const requests = [plan, ...further].flatMap((each) => each.requests);
  // A request alone needs no turn; most documents are one.
  let limit = requests.length > 1 ? await openLimit() : undefined;
  let count = requests.length;
  const ask = async (planned: PlannedRequest, index: number): Promise<RequestOutcome[]> => {
    const askNow = () => askRequest(run, { model, planned, index, limit: turn.limitOf(index), isFallback });
    const outcome = await (limit ? limit(askNow) : askNow());
    const { pages } = planned;
    if (outcome.ok || !outcome.isTooMuch || pages.length < 2) return [outcome];
    const middle = Math.ceil(pages.length / 2);
    const halves = [pages.slice(0, middle), pages.slice(middle)];
    const plans = await Promise.all(halves.map((half) => planFor(run, model, half))).catch((error) => {
      if (isGleanerError(error)) return [];
      throw error;
    });
    if (plans.length === 0) return [outcome];
    run.ledger.warn([halved(model)]);
    limit ??= await openLimit();
    const asked = plans.flatMap(({ requests }) => requests).map((request) => ask(request, count++));
    return (await settleAll(asked)).flat();
  };
  return (await settleAll(requests.map(ask))).flat();
}
