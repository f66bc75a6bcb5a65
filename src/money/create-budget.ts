import { Big } from "big.js";

/** Caps on what calls of models may come to, all together. What is left out has no cap. */
export interface BudgetCaps {
  /** USD. */
  readonly maxCost?: number;
  /** Input and output tokens. */
  readonly maxTokens?: number;
}

/** What a call comes to; its cost is absent where the price is unknown. */
export interface Amount {
  readonly cost?: number;
  readonly tokens: number;
}

/** Money and tokens that are set aside before each call and booked after it, so that no cap is ever passed. */
export interface Budget extends BudgetCaps {
  /** Booked so far; what stays unknown of a call is booked at its worst case. Calls under way are not in it. */
  readonly spent: Required<Amount>;
  /**
   * The cap that an amount would pass, if any.
   *
   * @param of `left`: what is neither spent nor set aside; `unspent`: what will be left if calls under way cost nothing
   * @param share of it that the amount may take, 0..1
   */
  findPassed(amount: Amount, of: "left" | "unspent", share?: number): keyof BudgetCaps | undefined;
  /** Sets an amount aside; the function returned gives it back and books what it came to. */
  hold(amount: Amount): (booked: Amount) => void;
  /** Resolves once the next call is booked. */
  changed(): Promise<void>;
}

/**
 * A budget of its own, for one extraction or, as `budget.shared`, for many that run beside or after each other.
 * It is kept in memory, for as long as the object is.
 */
export function createBudget({ maxCost, maxTokens }: BudgetCaps): Budget {
  let spentCost = new Big(0);
  let heldCost = new Big(0);
  let spentTokens = 0;
  let heldTokens = 0;
  let waiting = Promise.withResolvers<undefined>();
  return {
    ...(maxCost === undefined ? {} : { maxCost }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    get spent() {
      return { cost: spentCost.toNumber(), tokens: spentTokens };
    },
    findPassed({ cost = 0, tokens }, of, share = 1) {
      const isLeft = of === "left";
      if (maxCost !== undefined) {
        const room = new Big(maxCost).minus(spentCost).minus(isLeft ? heldCost : 0);
        if (room.times(share).lt(cost)) return "maxCost";
      }
      if (maxTokens === undefined) return undefined;
      const room = maxTokens - spentTokens - (isLeft ? heldTokens : 0);
      return room * share < tokens ? "maxTokens" : undefined;
    },
    hold({ cost = 0, tokens }) {
      heldCost = heldCost.plus(cost);
      heldTokens += tokens;
      return (booked) => {
        heldCost = heldCost.minus(cost);
        heldTokens -= tokens;
        spentCost = spentCost.plus(booked.cost ?? 0);
        spentTokens += booked.tokens;
        waiting.resolve(undefined);
        waiting = Promise.withResolvers();
      };
    },
    changed: () => waiting.promise,
  };
}
