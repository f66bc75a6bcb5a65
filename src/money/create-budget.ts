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

class KeptBudget implements Budget {
  readonly maxCost?: number;
  readonly maxTokens?: number;
  #spentCost = new Big(0);
  #heldCost = new Big(0);
  #spentTokens = 0;
  #heldTokens = 0;
  #waiting = Promise.withResolvers<undefined>();

  constructor({ maxCost, maxTokens }: BudgetCaps) {
    if (maxCost !== undefined) this.maxCost = maxCost;
    if (maxTokens !== undefined) this.maxTokens = maxTokens;
  }

  get spent(): Required<Amount> {
    return { cost: this.#spentCost.toNumber(), tokens: this.#spentTokens };
  }

  findPassed({ cost = 0, tokens }: Amount, of: "left" | "unspent", share = 1): keyof BudgetCaps | undefined {
    const isLeft = of === "left";
    if (this.maxCost !== undefined) {
      const room = new Big(this.maxCost).minus(this.#spentCost).minus(isLeft ? this.#heldCost : 0);
      if (room.times(share).lt(cost)) return "maxCost";
    }
    if (this.maxTokens === undefined) return undefined;
    const room = this.maxTokens - this.#spentTokens - (isLeft ? this.#heldTokens : 0);
    return room * share < tokens ? "maxTokens" : undefined;
  }

  hold({ cost = 0, tokens }: Amount): (booked: Amount) => void {
    this.#heldCost = this.#heldCost.plus(cost);
    this.#heldTokens += tokens;
    return (booked) => {
      this.#heldCost = this.#heldCost.minus(cost);
      this.#heldTokens -= tokens;
      this.#spentCost = this.#spentCost.plus(booked.cost ?? 0);
      this.#spentTokens += booked.tokens;
      this.#waiting.resolve(undefined);
      this.#waiting = Promise.withResolvers();
    };
  }

  changed(): Promise<void> {
    return this.#waiting.promise;
  }
}

/**
 * A budget of its own, for one extraction or, as `budget.shared`, for many that run beside or after each other.
 * It is kept in memory, for as long as the object is.
 */
export function createBudget(caps: BudgetCaps): Budget {
  return new KeptBudget(caps);
}
