import { Big } from "big.js";
import type { Attempt } from "../document/attempt.ts";
import type { ExtractionEvent } from "../document/event.ts";
import type { Issue } from "../document/issue.ts";
import type { Usage } from "../document/usage.ts";
import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { sumUsage } from "../money/sum-usage.ts";

/** Books what a call cost; unknown cost and each exchange that broke off (`uncertain`) count at the call's worst case. */
export type Settle = (bill: { readonly cost?: number; readonly uncertain: number }) => void;

/** Keeps what was asked, what it cost, and how much may still be asked. */
export interface Ledger {
  readonly attempts: readonly Attempt[];
  /** What calls did differently from what was asked; each once. */
  readonly warnings: readonly Warning[];
  warn(warnings: readonly Warning[]): void;
  /** Sum over all attempts so far. */
  usage(): Usage;
  /** Questions that one planned request has had so far. */
  asked(request: number): number;
  /** Output tokens that a call may ask for so that its worst case stays within the money; `wanted` where all of them may. */
  affordTokens(model: Model, inputTokens: number, wanted: number): number;
  /** Sets money aside for a call, or throws `limit.budget`; the function returned settles it. */
  reserve(model: Model, inputTokens: number, outputTokens: number): Settle;
  start(model: string, reason: Attempt["reason"], request: number): void;
  /** Closes an attempt; the number returned names it for `note`. */
  end(attempt: Attempt): number;
  /** Adds what later steps found out about an answer to its attempt. */
  note(position: number, issues: readonly Issue[]): void;
}

interface LedgerOptions {
  readonly maxCost?: number;
  readonly unknownPrice: "refuse" | "allow";
  readonly onEvent?: (event: ExtractionEvent) => void;
}

/** Caps to fall back to when all that a model could write would cost too much; no useful answer fits into less. */
const smallerCaps = [32_768, 16_384, 8192, 4096, 2048];

function worstCase(model: Model, inputTokens: number, outputTokens: number): Big | undefined {
  const price = model.capabilities.price;
  if (!price) return undefined;
  return new Big(price.input)
    .times(inputTokens)
    .plus(new Big(price.output).times(outputTokens))
    .div(1_000_000);
}

/** A new, empty ledger. Every call reserves its worst case before it is sent, so that `maxCost` is never passed. */
export function createLedger(options: LedgerOptions): Ledger {
  const attempts: Attempt[] = [];
  const warnings = new Map<string, Warning>();
  const askedByRequest = new Map<number, number>();
  let spent = new Big(0);
  let reserved = new Big(0);
  return {
    attempts,
    get warnings() {
      return [...warnings.values()];
    },
    warn(given) {
      for (const warning of given) warnings.set(`${warning.code} ${warning.message}`, warning);
    },
    usage: () => sumUsage(attempts.map((attempt) => attempt.usage)),
    asked: (request) => askedByRequest.get(request) ?? 0,
    affordTokens(model, inputTokens, wanted) {
      if (options.maxCost === undefined) return wanted;
      const left = new Big(options.maxCost).minus(spent).minus(reserved);
      const isWithin = (tokens: number, money: Big): boolean =>
        worstCase(model, inputTokens, tokens)?.lte(money) ?? true;
      if (isWithin(wanted, left)) return wanted;
      const steps = smallerCaps.filter((tokens) => tokens < wanted);
      // Half is left for calls beside this one and for repairs, where that is enough.
      const chosen =
        steps.find((tokens) => isWithin(tokens, left.div(2))) ??
        steps.findLast((tokens) => isWithin(tokens, left));
      return chosen ?? wanted;
    },
    reserve(model, inputTokens, outputTokens) {
      const worst = worstCase(model, inputTokens, outputTokens);
      const cap = options.maxCost;
      if (cap !== undefined && worst === undefined && options.unknownPrice === "refuse") {
        throw new GleanerError("limit.budget", {
          what: "Cannot ask the model",
          seen: `there is a budget of ${cap} USD, but the price of ${model.id} is unknown`,
          hint: "Pass its price (gateways.<name>.prices), or set budget.unknownPrice to allow.",
          where: { model: model.id, option: "budget.maxCost" },
        });
      }
      const amount = worst ?? new Big(0);
      if (cap !== undefined && spent.plus(reserved).plus(amount).gt(cap)) {
        throw new GleanerError("limit.budget", {
          what: "Cannot ask the model",
          seen: `the call may cost up to ${amount.toFixed()} USD and ${spent.toFixed()} of ${cap} USD are spent`,
          hint: "Raise budget.maxCost, ask for fewer pages, or lower settings.maxOutputTokens.",
          where: { model: model.id, option: "budget.maxCost" },
        });
      }
      reserved = reserved.plus(amount);
      return ({ cost, uncertain }) => {
        reserved = reserved.minus(amount);
        // What stays unknown is booked at its worst case: the cap must hold all the same.
        spent = spent.plus(cost ?? (uncertain > 0 ? 0 : amount)).plus(amount.times(uncertain));
      };
    },
    start(model, reason, request) {
      askedByRequest.set(request, (askedByRequest.get(request) ?? 0) + 1);
      options.onEvent?.({ type: "attempt-start", model, reason, request });
    },
    end(attempt) {
      attempts.push(attempt);
      options.onEvent?.({ type: "attempt-end", attempt });
      return attempts.length - 1;
    },
    note(position, issues) {
      const attempt = attempts[position];
      if (attempt) attempts[position] = { ...attempt, issues: [...attempt.issues, ...issues] };
    },
  };
}
