import { Big } from "big.js";
import type { Json } from "../../src/document/json.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";
import { readRow } from "./read-row.ts";
import { rowPointers } from "./row-pointers.ts";

const rowsOf = (json: unknown, account: string): string[] => expandPointer(json, `${account}/transactions/*`);

/** Balances of cards and loans are debts: money that comes in lowers them. */
function signOf(json: unknown, account: string): 1 | -1 {
  return getAt(json, `${account}/isDebt`) === true ? -1 : 1;
}

function skip(pointers: readonly string[], missing: readonly string[]): Outcome {
  const message = "The values that this rule compares are not all there.";
  return { status: "skipped", pointers: [...pointers], missing: [...missing], message };
}

function checkClosing(json: unknown, account: string): Outcome {
  const balances = [`${account}/openingBalance`, `${account}/closingBalance`];
  const [opening, closing] = balances.map((pointer) => toDecimal(getAt(json, pointer)));
  const rows = rowsOf(json, account);
  const amounts = rows.map((row) => readRow(getAt(json, row) as Json).amount);
  const open = rows.filter((_, index) => amounts[index] === undefined).map((row) => `${row}/amount`);
  if (!opening || !closing || rows.length === 0 || open.length > 0) {
    const absent = balances.filter((pointer) => toDecimal(getAt(json, pointer)) === undefined);
    return skip(balances, rows.length === 0 ? [...absent, `${account}/transactions`] : [...absent, ...open]);
  }
  const moved = amounts.reduce<Big>((all, amount) => all.plus(amount ?? 0), new Big(0));
  const expected = opening.plus(moved.times(signOf(json, account)));
  const ok = expected.eq(closing);
  return {
    status: ok ? "pass" : "fail",
    pointers: [`${account}/closingBalance`, `${account}/openingBalance`, `${account}/transactions`],
    expected: expected.toFixed(2),
    actual: closing.toFixed(2),
    difference: closing.minus(expected).toFixed(2),
    message: `The opening balance ${opening.toFixed(2)} and ${rows.length} transactions of ${moved.toFixed(2)} in all make ${expected.toFixed(2)}; the closing balance is ${closing.toFixed(2)}.`,
  };
}

/** Rows from the oldest to the newest; some statements begin with the newest. */
function inOrder(json: unknown, account: string): string[] {
  const rows = rowsOf(json, account);
  const dates = rows.flatMap((row) => {
    const date = getAt(json, `${row}/bookingDate`);
    return typeof date === "string" ? [date] : [];
  });
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined && first > last ? rows.toReversed() : rows;
}

/** One outcome for each row that prints a balance; rows without one are summed up on the way. */
function checkBalances(json: unknown, account: string): Outcome[] {
  const sign = signOf(json, account);
  let known = toDecimal(getAt(json, `${account}/openingBalance`));
  let moved: Big | undefined = new Big(0);
  const outcomes: Outcome[] = [];
  for (const pointer of inOrder(json, account)) {
    const { amount, balance } = readRow(getAt(json, pointer) as Json);
    moved = moved && amount ? moved.plus(amount) : undefined;
    if (!balance) continue;
    const expected = known && moved ? known.plus(moved.times(sign)) : undefined;
    if (expected) {
      const ok = expected.eq(balance);
      outcomes.push({
        status: ok ? "pass" : "fail",
        pointers: [`${pointer}/balanceAfter`, `${pointer}/amount`],
        expected: expected.toFixed(2),
        actual: balance.toFixed(2),
        difference: balance.minus(expected).toFixed(2),
        message: `At row ${Number(pointer.split("/").at(-1)) + 1} the balance should be ${expected.toFixed(2)}; the row prints ${balance.toFixed(2)}.`,
      });
    }
    known = balance;
    moved = new Big(0);
  }
  if (outcomes.length > 0) return outcomes;
  const places = rowsOf(json, account).map((row) => `${row}/balanceAfter`);
  return [skip(places, places.length > 0 ? places : [`${account}/transactions`])];
}

const accounts = (json: unknown): string[] => expandPointer(json, "/accounts/*");
/** The rows lead from the opening balance to the closing one, and from each printed balance to the next. */
export const balanceChecks = [
  custom({
    id: "B1",
    title: "Opening balance and transactions make the closing balance",
    defining: true,
    pointers: [
      "/accounts/*/closingBalance",
      "/accounts/*/openingBalance",
      "/accounts/*/isDebt",
      ...rowPointers,
    ],
    test: ({ json }) => accounts(json).map((account) => checkClosing(json, account)),
  }),
  custom({
    id: "B2",
    title: "Each printed balance is the one before it and what was moved since",
    defining: true,
    pointers: [
      "/accounts/*/transactions/*/balanceAfter",
      "/accounts/*/openingBalance",
      "/accounts/*/isDebt",
      ...rowPointers,
    ],
    test: ({ json }) => accounts(json).flatMap((account) => checkBalances(json, account)),
  }),
];
