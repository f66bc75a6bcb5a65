import { Big } from "big.js";
import type { Json } from "../../src/document/json.ts";
import { checksum } from "../../src/schema/rules/checksum.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import { inSet } from "../../src/schema/rules/in-set.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { order } from "../../src/schema/rules/order.ts";
import { sum } from "../../src/schema/rules/sum.ts";
import { currencyCodes } from "../../src/values/currency-codes.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";
import { balanceChecks } from "./balance-checks.ts";
import { readRow } from "./read-row.ts";
import { rowPointers } from "./row-pointers.ts";

const accounts = (json: unknown): string[] => expandPointer(json, "/accounts/*");
/** What holds for every statement. */
export const bankStatementChecks = [
  ...balanceChecks,
  sum({
    id: "B3-credits",
    title: "What came in adds up to the printed sum",
    currency: "/accounts/*/currency",
    total: "/accounts/*/totalCredits",
    terms: [{ pointer: "/accounts/*/transactions/*/credit", optional: true }],
    words: { terms: "transactions" },
  }),
  sum({
    id: "B3-debits",
    title: "What went out adds up to the printed sum",
    currency: "/accounts/*/currency",
    total: "/accounts/*/totalDebits",
    terms: [{ pointer: "/accounts/*/transactions/*/debit", optional: true }],
    words: { terms: "transactions" },
  }),
  custom({
    id: "B4",
    title: "Each row is either money in or money out, and its signed amount says the same",
    pointers: rowPointers,
    test: ({ json }) =>
      expandPointer(json, "/accounts/*/transactions/*").flatMap((row): Outcome[] => {
        const [credit, debit, amount] = ["credit", "debit", "amount"].map((name) =>
          toDecimal(getAt(json, `${row}/${name}`)),
        );
        if (!credit && !debit) return [];
        const signed = credit ?? debit?.times(-1);
        const ok = !(credit && debit) && (!amount || !signed || amount.eq(signed));
        const both =
          credit && debit ? "both money in and money out" : "an amount that its column contradicts";
        const message = ok ? "The row is one of money in and money out." : `The row has ${both}.`;
        return [
          {
            status: ok ? "pass" : "fail",
            pointers: [`${row}/credit`, `${row}/debit`, `${row}/amount`],
            message,
          },
        ];
      }),
  }),
  order({ id: "B5-period", first: "/period/start", second: "/period/end" }),
  custom({
    id: "B5",
    title: "The rows are dated within the period of the statement",
    severity: "warning",
    pointers: ["/accounts/*/transactions/*/bookingDate", "/period/start", "/period/end"],
    test: ({ json }) => {
      const [start, end] = ["/period/start", "/period/end"].map((pointer) => getAt(json, pointer));
      if (typeof start !== "string" || typeof end !== "string") return undefined;
      return expandPointer(json, "/accounts/*/transactions/*/bookingDate").flatMap((pointer): Outcome[] => {
        const date = getAt(json, pointer);
        if (typeof date !== "string") return [];
        const ok = date >= start && date <= end;
        const message = `The booking date ${date} lies ${ok ? "within" : "outside of"} ${start} to ${end}.`;
        return [
          { status: ok ? "pass" : "fail", pointers: [pointer, "/period/start", "/period/end"], message },
        ];
      });
    },
  }),
  custom({
    id: "B6",
    title: "The value date lies within 30 days of the booking date",
    severity: "warning",
    pointers: ["/accounts/*/transactions/*/valueDate", "/accounts/*/transactions/*/bookingDate"],
    test: ({ json }) =>
      expandPointer(json, "/accounts/*/transactions/*").flatMap((row): Outcome[] => {
        const [value, booking] = ["valueDate", "bookingDate"].map((name) =>
          Date.parse(String(getAt(json, `${row}/${name}`))),
        );
        if (value === undefined || booking === undefined || Number.isNaN(value) || Number.isNaN(booking))
          return [];
        const days = Math.round(Math.abs(value - booking) / 86_400_000);
        const message = `Value date and booking date are ${days} days apart.`;
        return [
          {
            status: days <= 30 ? "pass" : "fail",
            pointers: [`${row}/valueDate`, `${row}/bookingDate`],
            message,
          },
        ];
      }),
  }),
  checksum({ id: "B9-iban", pointer: "/accounts/*/iban", kind: "iban" }),
  checksum({ id: "B9-bic", pointer: "/bank/bic", kind: "bic" }),
  custom({
    id: "B10",
    title: "No two rows have the same date, amount and text",
    severity: "info",
    pointers: [
      "/accounts/*/transactions/*/description",
      "/accounts/*/transactions/*/bookingDate",
      ...rowPointers,
    ],
    test: ({ json }) => {
      const seen = new Map<string, string>();
      return expandPointer(json, "/accounts/*/transactions/*").flatMap((row): Outcome[] => {
        const { amount } = readRow(getAt(json, row) as Json);
        const [date, text] = ["bookingDate", "description"].map((name) => getAt(json, `${row}/${name}`));
        if (!amount || typeof text !== "string") return [];
        const key = JSON.stringify([row.split("/")[2], date, amount.toFixed(), text]);
        const earlier = seen.get(key);
        seen.set(key, earlier ?? row);
        if (earlier === undefined) return [];
        const message = "Two rows have the same date, amount and text; both were kept.";
        return [{ status: "fail", pointers: [earlier, row], message }];
      });
    },
  }),
  custom({
    id: "B11",
    title: "A foreign amount at its rate makes the amount",
    severity: "warning",
    pointers: [
      "/accounts/*/transactions/*/originalAmount",
      "/accounts/*/transactions/*/fxRate",
      ...rowPointers,
    ],
    test: ({ json }) =>
      expandPointer(json, "/accounts/*/transactions/*").flatMap((row): Outcome[] => {
        const [original, rate] = ["originalAmount", "fxRate"].map((name) =>
          toDecimal(getAt(json, `${row}/${name}`)),
        );
        const { amount } = readRow(getAt(json, row) as Json);
        if (!original || !rate || !amount || rate.eq(0)) return [];
        const [own, foreign] = [amount.abs(), original.abs()];
        // Rates are printed either way round, and cut off; fees are often inside.
        const near = (value: Big): boolean => value.minus(own).abs().lte(own.times("0.005").plus("0.01"));
        const ok = near(foreign.times(rate)) || near(foreign.div(rate));
        const message = `The foreign amount ${foreign.toFixed()} at ${rate.toFixed()} ${ok ? "makes" : "does not make"} ${own.toFixed(2)}.`;
        return [
          {
            status: ok ? "pass" : "fail",
            pointers: [`${row}/originalAmount`, `${row}/fxRate`, `${row}/amount`],
            message,
          },
        ];
      }),
  }),
  custom({
    id: "B12",
    title: "The list of checks and the rows of checks have the same sum",
    severity: "warning",
    pointers: ["/accounts/*/checks/*/amount", "/accounts/*/transactions/*/type", ...rowPointers],
    test: ({ json }) =>
      accounts(json).flatMap((account): Outcome[] => {
        const listed = expandPointer(json, `${account}/checks/*/amount`).map((each) =>
          toDecimal(getAt(json, each)),
        );
        const rows = expandPointer(json, `${account}/transactions/*`).filter(
          (row) => getAt(json, `${row}/type`) === "check",
        );
        const booked = rows.map((row) => readRow(getAt(json, row) as Json).amount);
        if (
          listed.length === 0 ||
          rows.length === 0 ||
          listed.includes(undefined) ||
          booked.includes(undefined)
        )
          return [];
        const add = (all: Big, each: Big | undefined): Big => all.plus(each?.abs() ?? 0);
        const [first, second] = [listed.reduce(add, new Big(0)), booked.reduce(add, new Big(0))];
        const message = `The checks listed make ${first.toFixed(2)}, the rows of checks ${second.toFixed(2)}.`;
        return [
          {
            status: first.eq(second) ? "pass" : "fail",
            pointers: [`${account}/checks`, `${account}/transactions`],
            message,
          },
        ];
      }),
  }),
  inSet({
    id: "B-currency",
    pointer: "/accounts/*/currency",
    values: currencyCodes,
    set: "ISO 4217 currency codes",
  }),
];
