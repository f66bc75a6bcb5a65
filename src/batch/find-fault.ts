import type { Attempt } from "../document/attempt.ts";
import { faultOf } from "../errors/fault-of.ts";
import type { Fault } from "../errors/fault-of.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import { findLostHelper } from "./find-lost-helper.ts";

interface FoundFault {
  readonly fault?: Fault;
  /** Of that fault: of the document, or of a model that was to repair or vote. */
  readonly error?: GleanerError;
  /** Models that gave an answer or a refusal of their own, over the network and just now. */
  readonly answered: ReadonlySet<string>;
}

/** Questions that went out to a gateway just now: engines of this machine and recordings say nothing of it. */
const wentOut = ({ requests, isReplayed }: Attempt): boolean => requests.length > 0 && isReplayed !== true;

/**
 * Whether a document met nothing but faults that are not its own: each model that was asked was out by one. What one model of several said
 * otherwise makes it the document's own failure. A model that was to repair or vote and cannot, for want of key, credit or the model itself, is a fault of the account
 * whatever came of the document without it.
 */
export function findFault({ extraction, error }: Pick<BatchOutcome, "extraction" | "error">): FoundFault {
  const attempts = (extraction ?? error)?.attempts ?? [];
  const asked = attempts.filter(wentOut);
  const faultsOf = new Map<string, Set<Fault>>();
  const answered = new Set<string>();
  for (const { model, errorCode } of asked) {
    const faults = faultsOf.get(model) ?? new Set();
    faultsOf.set(model, faults);
    const fault = errorCode === undefined ? undefined : faultOf(errorCode);
    if (fault) faults.add(fault);
    else answered.add(model);
  }
  const lost = findLostHelper(asked);
  if (lost) return { fault: "account", error: lost, answered };
  const own = error && faultOf(error.code, error.where);
  const isUnasked = asked.length === 0 && error?.code !== "limit.budget";
  const all = [...faultsOf.values()];
  if (!own || isUnasked || all.some(({ size }) => size === 0)) return { answered };
  if (own === "account" && all.every((faults) => faults.has("account")))
    return { fault: "account", error, answered };
  // Where part of it was answered, the gateway is there.
  return answered.size > 0 ? { answered } : { fault: "gateway", error, answered };
}
