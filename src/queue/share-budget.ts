import { Big } from "big.js";
import type { Amount, Budget, BudgetCaps } from "../money/create-budget.ts";
import type { Money, MoneySums } from "./open-money.ts";

/** A budget that workers on several machines spend from. */
export interface SharedBudget extends Budget {
  /** Resolves once all that is set aside here is set aside on the server too. */
  readonly settled: () => Promise<void>;
  /** Gives back what is set aside and not used. */
  readonly close: () => Promise<void>;
}

const none: Required<Amount> = { cost: 0, tokens: 0 };
/** Milliseconds until money is asked for again that others have set aside. */
const patienceMs = 250;
const plus = (a: number, b: number): number => new Big(a).plus(b).toNumber();

/**
 * A budget whose every call has its worst case set aside on the server before it is sent, so that no cap is passed however many workers there are. What a
 * call wants is fetched when it is asked for; until then the call waits as it does for calls beside it.
 */
export function shareBudget(money: Money, caps: BudgetCaps): SharedBudget {
  const isCapped = caps.maxCost !== undefined || caps.maxTokens !== undefined;
  let sums: MoneySums = { spent: none, held: 0, known: 0, unpriced: 0 };
  /** Set aside on the server, and by no call yet. */
  let free = none;
  let wanted = none;
  let underWay = 0;
  let pending: Promise<unknown> = Promise.resolve();
  let fetching: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let waiting = Promise.withResolvers<undefined>();
  const tell = (): void => {
    waiting.resolve(undefined);
    waiting = Promise.withResolvers();
  };
  const add = (a: Required<Amount>, b: Required<Amount>, sign = 1): Required<Amount> => ({
    cost: plus(a.cost, b.cost * sign),
    tokens: a.tokens + b.tokens * sign,
  });
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = pending.then(work, work);
    pending = next.catch(() => undefined);
    return next;
  };
  const giveBack = async (): Promise<void> => {
    const amount = free;
    free = none;
    if (amount.cost > 0 || amount.tokens > 0) sums = await queue(() => money.end(amount, none));
  };
  const fetch = async (): Promise<void> => {
    const want = wanted;
    wanted = none;
    const missing = {
      cost: Math.max(0, plus(want.cost, -free.cost)),
      tokens: Math.max(0, want.tokens - free.tokens),
    };
    const { granted, ...rest } = await queue(() => money.take(missing, want));
    sums = rest;
    free = add(free, granted);
    const isEnough = granted.cost >= missing.cost && granted.tokens >= missing.tokens;
    tell();
    if (isEnough) return;
    // Whoever can do with less takes it now; what is left over goes back, so that no two workers wait for each other.
    await new Promise((resolve) => setImmediate(resolve));
    await giveBack();
    timer = setTimeout(tell, patienceMs * (0.5 + Math.random()));
  };
  const want = (amount: Required<Amount>): void => {
    wanted = { cost: Math.max(wanted.cost, amount.cost), tokens: Math.max(wanted.tokens, amount.tokens) };
    fetching ??= new Promise((resolve) => setImmediate(resolve))
      .then(fetch)
      .catch(() => {
        timer = setTimeout(tell, patienceMs);
      })
      .finally(() => {
        fetching = undefined;
      });
  };
  return {
    ...caps,
    get spent() {
      return sums.spent;
    },
    findPassed({ cost = 0, tokens }, of, share = 1) {
      if (!isCapped) return undefined;
      const { maxCost, maxTokens } = caps;
      if (of === "unspent") {
        if (maxCost !== undefined && new Big(maxCost).minus(sums.spent.cost).lt(cost)) return "maxCost";
        return maxTokens !== undefined && maxTokens - sums.spent.tokens < tokens ? "maxTokens" : undefined;
      }
      const isShort = {
        cost: maxCost !== undefined && new Big(free.cost).times(share).lt(cost),
        tokens: maxTokens !== undefined && free.tokens * share < tokens,
      };
      if (!isShort.cost && !isShort.tokens) return undefined;
      // A share of what is left means that some is to stay for others: it is asked for whole.
      if (share === 1) want({ cost, tokens });
      return isShort.cost ? "maxCost" : "maxTokens";
    },
    hold({ cost = 0, tokens }) {
      const amount = { cost, tokens };
      underWay += 1;
      if (isCapped) free = add(free, amount, -1);
      else void queue(() => money.take(amount, none)).catch(() => undefined);
      return (booked) => {
        underWay -= 1;
        const came = { cost: booked.cost ?? 0, tokens: booked.tokens };
        void queue(async () => {
          sums = await money.end(amount, came);
        })
          .catch(() => undefined)
          .finally(tell);
        if (isCapped && underWay === 0 && !fetching) void giveBack().catch(() => undefined);
      };
    },
    changed: () => waiting.promise,
    async settled() {
      await pending;
    },
    async close() {
      clearTimeout(timer);
      await fetching;
      await giveBack();
      await pending;
    },
  };
}
