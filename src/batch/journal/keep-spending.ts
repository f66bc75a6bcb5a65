import type { DatabaseSync } from "node:sqlite";
import { Big } from "big.js";
import { createBudget } from "../../money/create-budget.ts";
import type { Amount, Budget, BudgetCaps } from "../../money/create-budget.ts";
import type { Committer } from "./create-committer.ts";

/** The money of a run: what is booked and what is set aside stand in the journal as well. */
export interface Spending {
  readonly budget: Budget;
  /** USD of calls that were under way when an earlier process ended: booked at their worst, because nobody knows. */
  readonly lostCost: number;
  /** Sets aside for a question that is answered later, maybe to another process; the journal has it with the question. */
  readonly reserve: (amount: Amount) => void;
  /** Gives that back and books what it came to; to be run within a transaction. */
  readonly settle: (reserved: Amount, booked: Amount) => void;
}

/**
 * The budget of a run over all its processes. What is set aside for a call is in the journal before the call goes out, so that after a
 * crash no more is left than there is.
 *
 * @param outer a budget that others spend from as well, in its place
 */
export function keepSpending(
  database: DatabaseSync,
  { write, writeAlong, flush }: Committer,
  caps: BudgetCaps,
  outer?: Budget,
): Spending {
  const read = (name: string): string =>
    String(database.prepare("SELECT value FROM run WHERE name = ?").get(name)?.["value"] ?? "0");
  const store = database.prepare("INSERT OR REPLACE INTO run VALUES(?, ?)");
  const hold = database.prepare("INSERT INTO hold VALUES(?, ?, ?)");
  const release = database.prepare("DELETE FROM hold WHERE id = ?");
  let cost = new Big(read("spent-cost"));
  let tokens = Number(read("spent-tokens"));
  let lost = new Big(read("lost-cost"));
  let last = 0;
  let returned = 0;
  const storeAll = (): void => {
    store.run("spent-cost", cost.toFixed());
    store.run("spent-tokens", String(tokens));
  };
  for (const row of database.prepare("SELECT cost, tokens FROM hold").all()) {
    cost = cost.plus(String(row["cost"]));
    lost = lost.plus(String(row["cost"]));
    tokens += Number(row["tokens"]);
  }
  void write(() => {
    database.exec("DELETE FROM hold");
    store.run("lost-cost", lost.toFixed());
    storeAll();
  });
  flush();
  const inner = outer ?? createBudget(caps);
  inner.hold({ tokens: 0 })({ cost: cost.toNumber(), tokens });
  const reserve = (amount: Amount): void => void inner.hold(amount);
  // What waits for its answer at a gateway is set aside still.
  for (const row of database.prepare("SELECT cost, tokens FROM parcel").iterate()) {
    const set = row["cost"] === null ? {} : { cost: Number(row["cost"]) };
    reserve({ ...set, tokens: Number(row["tokens"]) });
  }
  return {
    reserve,
    settle(reserved, booked) {
      cost = cost.plus(booked.cost ?? 0);
      tokens += booked.tokens;
      const { cost: set } = reserved;
      // The opposite of setting aside.
      reserve({ ...(set === undefined ? {} : { cost: -set }), tokens: -reserved.tokens });
      inner.hold({ tokens: 0 })(booked);
      storeAll();
    },
    lostCost: lost.toNumber(),
    budget: {
      ...(outer ?? caps),
      get spent() {
        return inner.spent;
      },
      findPassed: (...input) => inner.findPassed(...input),
      changed: () => inner.changed(),
      hold(amount) {
        last += 1;
        const id = last;
        // The question itself is written next, and waited for.
        writeAlong(() => void hold.run(id, new Big(amount.cost ?? 0).toFixed(), amount.tokens));
        const giveBack = inner.hold(amount);
        return (booked) => {
          cost = cost.plus(booked.cost ?? 0);
          tokens += booked.tokens;
          giveBack(booked);
          returned += 1;
          const turn = returned;
          writeAlong(() => {
            release.run(id);
            // The sums are those of now: of all that are written together the newest one has them.
            if (turn === returned) storeAll();
          });
        };
      },
    },
  };
}
