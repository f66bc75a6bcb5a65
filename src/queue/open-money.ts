import { Big } from "big.js";
import type { Redis } from "ioredis";
import type { Amount, BudgetCaps } from "../money/create-budget.ts";
import { moneyScript } from "./money-script.ts";

/** Where a run stands: USD and tokens. */
export interface MoneySums {
  readonly spent: Required<Amount>;
  /** USD set aside by all workers. */
  readonly held: number;
  /** USD of all answers that came. */
  readonly known: number;
  /** Answers without a known price. */
  readonly unpriced: number;
}

/** The money of one run, shared by all workers; every call is one step that nothing comes between. */
export interface Money {
  /** Sets aside as much of what is asked for as is left; `spare` is added only where there is plenty. */
  take(
    amount: Required<Amount>,
    spare: Required<Amount>,
  ): Promise<MoneySums & { readonly granted: Required<Amount> }>;
  /** Gives back what was set aside, and books what it came to. */
  end(held: Required<Amount>, booked: Required<Amount>): Promise<MoneySums>;
  /** Counts an answer that came, by its cost, or as one without a price. */
  bill(cost: number | undefined, calls: number): Promise<void>;
  /** Books what workers have set aside that gave no sign of life for so many milliseconds. */
  bury(deadMs: number): Promise<MoneySums>;
  raiseCaps(caps: BudgetCaps): Promise<void>;
}

const unit = 1_000_000_000;
const up = (cost: number): string => new Big(cost).times(unit).round(0, Big.roundUp).toFixed();
const near = (cost: number): string => new Big(cost).times(unit).round(0, Big.roundHalfUp).toFixed();
const down = (text: string | undefined): number => new Big(text ?? 0).div(unit).toNumber();

/** The money of a run on a queue server. `worker` names who sets it aside. */
export function openMoney(client: Redis, run: string, worker: string): Money {
  const sums = `{gleaner}:run:${run}:money`;
  const keys = [sums, `{gleaner}:run:${run}:held`, "{gleaner}:workers"];
  let steps = 0;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (task: string, ...numbers: readonly (string | number)[]): Promise<readonly string[]> => {
    steps += 1;
    const given = [task, worker, steps, ...numbers];
    // One after the other, so that one that is sent again is known by its number.
    const asked = last.then(() => client.eval(moneyScript, keys.length, ...keys, ...given));
    last = asked.catch(() => undefined);
    return asked as Promise<readonly string[]>;
  };
  const toSums = ([, , cost, tokens, held, known, unpriced]: readonly string[]): MoneySums => ({
    spent: { cost: down(cost), tokens: Number(tokens) },
    held: down(held),
    known: down(known),
    unpriced: Number(unpriced),
  });
  return {
    async take(amount, spare) {
      const told = await ask("take", up(amount.cost), amount.tokens, up(spare.cost), spare.tokens);
      return { ...toSums(told), granted: { cost: down(told[0]), tokens: Number(told[1]) } };
    },
    end: async (held, booked) =>
      toSums(await ask("end", near(held.cost), held.tokens, near(booked.cost), booked.tokens)),
    async bill(cost, calls) {
      await ask("bill", near(cost ?? 0), cost === undefined ? calls : 0);
    },
    bury: async (deadMs) => toSums(await ask("bury", deadMs)),
    async raiseCaps({ maxCost, maxTokens }) {
      const given = {
        ...(maxCost === undefined
          ? {}
          : { cap: new Big(maxCost).times(unit).round(0, Big.roundDown).toFixed() }),
        ...(maxTokens === undefined ? {} : { tokenCap: maxTokens }),
      };
      await client.hdel(sums, "cap", "tokenCap");
      if (Object.keys(given).length > 0) await client.hset(sums, given);
    },
  };
}
