import { Big } from "big.js";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { CallSize } from "../money/bound-cost.ts";
import type { Amount, Budget, BudgetCaps } from "../money/create-budget.ts";
import type { Model } from "../ports/model.ts";
import { amountOfCall } from "./amount-of-call.ts";

/** What came of a call: figures as they are known, and how many exchanges broke off that may be billed as well. */
export interface Bill {
  /** USD. */
  readonly cost?: number;
  readonly tokens?: number;
  readonly uncertain: number;
}

/** An amount set aside for one call. */
export interface Hold {
  /** Sets the same aside once more, for a request that goes out again; false where there is no room for it. */
  again(): boolean;
  /** Books the call: unknown figures, and each exchange that broke off, at the call's worst case. */
  settle(bill: Bill): void;
}

/** The budgets that an extraction lives on: its own, and one that it shares with others. */
export interface Purse {
  /** Whether a call fits beside those under way, into a share (0..1) of what is left. */
  fits(model: Model, size: CallSize, share?: number): boolean;
  /** Why a call will not fit either once those under way are booked; undefined where it may. */
  refuse(model: Model, size: CallSize): GleanerError | undefined;
  hold(model: Model, size: CallSize): Hold;
  /** For an answer that was paid for before: it counts into the extraction's own budget, and into no other again. */
  holdPaid(): Hold;
  /** Resolves once a call is booked, be it another extraction's. */
  changed(): Promise<void>;
}

interface PurseOptions {
  readonly own: Budget;
  readonly shared?: Budget;
  readonly unknownPrice: "refuse" | "allow";
}

const units = { maxCost: "USD", maxTokens: "tokens" } as const;
const flags = { maxCost: "--max-cost", maxTokens: "--max-tokens" } as const;

function describe(
  model: Model,
  amount: Amount,
  budget: Budget,
  cap: keyof BudgetCaps,
  owner: string,
): GleanerError {
  const [asked, spent] =
    cap === "maxCost" ? [amount.cost ?? 0, budget.spent.cost] : [amount.tokens, budget.spent.tokens];
  const written = (value: number): string => new Big(value).toFixed();
  return new GleanerError("limit.budget", {
    what: `Cannot ask ${model.id}`,
    seen: `the call may come to ${written(asked)} ${units[cap]} and ${written(spent)} of ${budget[cap]} are spent`,
    hint: `Raise ${owner}.${cap} (${flags[cap]}), ask for fewer pages, or lower settings.maxOutputTokens.`,
    where: { model: model.id, option: `${owner}.${cap}` },
  });
}

function unpriced(model: Model, maxCost: number): GleanerError {
  return new GleanerError("limit.budget", {
    what: `Cannot ask ${model.id}`,
    seen: `there is a budget of ${maxCost} USD, but its price is unknown`,
    hint: 'Pass its price (gateways.<name>.prices, --price INPUT,OUTPUT), or allow it (budget.unknownPrice: "allow", --unknown-price allow).',
    where: { model: model.id, option: "budget.unknownPrice" },
  });
}

/** Holds every call against all budgets at once. */
export function createPurse({ own, shared, unknownPrice }: PurseOptions): Purse {
  const budgets = [
    { budget: own, owner: "budget" },
    ...(shared ? [{ budget: shared, owner: "budget.shared" }] : []),
  ];
  const isWithin = (amount: Amount, share?: number): boolean =>
    budgets.every(({ budget }) => budget.findPassed(amount, "left", share) === undefined);
  const holdAll = (amount: Amount) => budgets.map(({ budget }) => budget.hold(amount));
  return {
    fits: (model, size, share) => isWithin(amountOfCall(model, size), share),
    refuse(model, size) {
      const amount = amountOfCall(model, size);
      for (const { budget, owner } of budgets) {
        const { maxCost } = budget;
        if (maxCost !== undefined && amount.cost === undefined && unknownPrice === "refuse")
          return unpriced(model, maxCost);
        const cap = budget.findPassed(amount, "unspent");
        if (cap) return describe(model, amount, budget, cap, owner);
      }
      return undefined;
    },
    hold(model, size) {
      const amount = amountOfCall(model, size);
      const releases = [holdAll(amount)];
      return {
        again() {
          if (!isWithin(amount)) return false;
          releases.push(holdAll(amount));
          return true;
        },
        settle({ uncertain, cost, tokens }) {
          const worst = { cost: amount.cost ?? 0, tokens: amount.tokens };
          // What broke off stands for an answer that never came.
          const answers = uncertain > 0 ? 0 : 1;
          const known = cost ?? worst.cost * answers;
          const booked = {
            // Without a broken exchange there is nothing to add up.
            cost: uncertain === 0 ? known : new Big(worst.cost).times(uncertain).plus(known).toNumber(),
            tokens: worst.tokens * uncertain + (tokens ?? worst.tokens * answers),
          };
          const [first = [], ...others] = releases;
          for (const release of others.flat()) release({ cost: 0, tokens: 0 });
          for (const release of first) release(booked);
        },
      };
    },
    holdPaid: () => ({
      again: () => true,
      settle: ({ cost = 0, tokens = 0 }) => own.hold({ tokens: 0 })({ cost, tokens }),
    }),
    changed: () => Promise.race(budgets.map(({ budget }) => budget.changed())),
  };
}
