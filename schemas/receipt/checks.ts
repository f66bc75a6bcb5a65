import { custom } from "../../src/schema/rules/custom.ts";
import { inSet } from "../../src/schema/rules/in-set.ts";
import { product } from "../../src/schema/rules/product.ts";
import { regex } from "../../src/schema/rules/regex.ts";
import { sum } from "../../src/schema/rules/sum.ts";
import { currencyCodes } from "../../src/values/currency-codes.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { isRounding } from "../../src/values/is-rounding.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

const currency = "/currency";
const optional = <const TPointer extends string>(pointer: TPointer, sign: 1 | -1 = 1) =>
  ({ pointer, sign, optional: true }) as const;
const items = { pointer: "/items/*/amount", unless: "/items/*/voided" } as const;
const extras = { pointer: "/items/*/modifiers/*/amount", optional: true } as const;
const additions = [
  optional("/discounts/*/amount", -1),
  optional("/serviceCharge"),
  optional("/tip"),
] as const;
const rounding = optional("/rounding");
const total = "/total";

/**
 * The equations of a receipt. Whether prices hold the tax is not always printed, so a form without and one with the
 * taxes are tried; either closing counts, and only the fuller one can contradict.
 */
export const receiptChecks = [
  product({
    id: "R1",
    title: "Each item: quantity times unit price, less its discount, makes its amount",
    currency,
    result: "/items/*/amount",
    factors: ["/items/*/quantity", "/items/*/unitPrice"],
    rounded: "/items/*/unitPrice",
    minus: ["/items/*/discount"],
    either: [
      { result: "/items/*/amount", factors: ["/items/*/quantity", "/items/*/unitPrice"], canFail: false },
    ],
  }),
  sum({
    id: "R2",
    title: "The items add up to the subtotal",
    defining: true,
    currency,
    total: "/subtotal",
    terms: [items, extras],
    words: { terms: "items" },
    either: [
      { total: "/subtotal", terms: [items], canFail: false },
      { total: "/subtotal", terms: [items, extras, optional("/discounts/*/amount", -1)], canFail: false },
      { total: "/subtotal", terms: [items, extras, optional("/taxes/*/amount", -1)], canFail: false },
      { total: "/subtotal", terms: [items, extras, optional("/taxes/*/amount")], canFail: false },
      // Receipts without a subtotal add their items up to the total at once.
      { total, terms: [items, extras, ...additions, rounding], words: { terms: "items" } },
      { total, terms: [items, extras, ...additions, optional("/taxes/*/amount"), rounding], canFail: false },
    ],
  }),
  sum({
    id: "R3",
    title: "Subtotal, discounts, service, tip, tax and rounding make the total",
    defining: true,
    currency,
    total,
    terms: ["/subtotal", ...additions, optional("/taxes/*/amount"), rounding],
    either: [
      { total, terms: ["/subtotal", ...additions, rounding], canFail: false },
      { total, terms: ["/subtotal", optional("/serviceCharge"), optional("/tip"), rounding], canFail: false },
      {
        total,
        terms: [
          "/subtotal",
          optional("/serviceCharge"),
          optional("/tip"),
          optional("/taxes/*/amount"),
          rounding,
        ],
        canFail: false,
      },
    ],
  }),
  product({
    id: "R4",
    title: "Each tax is its rate on its net amount",
    severity: "warning",
    currency,
    result: "/taxes/*/amount",
    factors: ["/taxes/*/net", "/taxes/*/rate"],
    scale: "0.01",
  }),
  sum({
    id: "R4-gross",
    title: "Net amount and tax make the gross amount of each rate",
    severity: "warning",
    currency,
    total: "/taxes/*/gross",
    terms: ["/taxes/*/net", "/taxes/*/amount"],
  }),
  sum({
    id: "R5",
    title: "What was paid, less change, makes the total",
    defining: true,
    currency,
    total,
    terms: ["/payments/*/amount", { pointer: "/change", sign: -1 }],
    words: { terms: "payments" },
    either: [{ total, terms: ["/payments/*/amount"], canFail: false }],
  }),
  custom({
    id: "R5-paid",
    title: "Payments without change cover the total, and those by card alone are just as much",
    pointers: ["/payments/*/amount", "/payments/*/method", "/change", "/tip", total],
    test: ({ json }) => {
      const owed = toDecimal(getAt(json, total));
      const rows = expandPointer(json, "/payments/*");
      const amounts = rows.map((row) => toDecimal(getAt(json, `${row}/amount`)));
      const isOpen = rows.length === 0 || amounts.includes(undefined);
      if (!owed || isOpen || toDecimal(getAt(json, "/change"))) return undefined;
      const paid = amounts.reduce((all, amount) => all!.plus(amount!), toDecimal("0"))!;
      const isCard = rows.every((row) => getAt(json, `${row}/method`) === "card");
      const tip = toDecimal(getAt(json, "/tip")) ?? toDecimal("0")!;
      const rest = paid.minus(owed);
      // Five cents are what rounding in cash may take.
      const ok = rest.gte("-0.05") && (!isCard || rest.lte("0.05") || rest.minus(tip).abs().lte("0.05"));
      const message = `Payments of ${paid.toFixed(2)} are ${ok ? "enough" : "not what is needed"} for the total of ${owed.toFixed(2)}.`;
      return { status: ok ? "pass" : "fail", pointers: ["/payments", total], message };
    },
  }),
  custom({
    id: "R6",
    title: "The printed number of items is the number of items or the sum of their quantities",
    severity: "warning",
    pointers: ["/itemCount", "/items/*/quantity", "/items/*/voided"],
    test: ({ json }) => {
      const printed = getAt(json, "/itemCount");
      const rows = expandPointer(json, "/items/*").filter((row) => getAt(json, `${row}/voided`) !== true);
      if (typeof printed !== "number" || rows.length === 0) return undefined;
      const quantities = rows.map((row) => Number(toDecimal(getAt(json, `${row}/quantity`)) ?? 1));
      const pieces = quantities.reduce((all, each) => all + each, 0);
      const ok = printed === rows.length || Math.abs(pieces - printed) < 1e-9;
      const message = `The receipt lists ${rows.length} items with ${pieces} pieces, and prints a number of ${printed}.`;
      return { status: ok ? "pass" : "fail", pointers: ["/itemCount"], message };
    },
  }),
  custom({
    id: "R7",
    title: "The day of the sale is not in the future",
    pointers: ["/transactionDate"],
    test: ({ json, today }) => {
      const date = getAt(json, "/transactionDate");
      if (typeof date !== "string" || today === undefined) return undefined;
      const late = date > today;
      return {
        status: late ? "fail" : "pass",
        pointers: ["/transactionDate"],
        message: `The day of the sale, ${date}, is ${late ? "" : "not "}after today, ${today}.`,
      };
    },
  }),
  regex({
    id: "R7-time",
    title: "The time of the sale is a time of day",
    severity: "warning",
    pointer: "/transactionTime",
    pattern: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\s?[AaPp][Mm])?$/,
    form: "a time of day",
  }),
  regex({
    id: "R8",
    title: "At most the last four digits of a card are shown",
    severity: "warning",
    pointer: "/payments/*/cardLast4",
    pattern: /^\d{4}$/,
    form: "four digits",
  }),
  custom({
    id: "R9",
    title: "Litres times price a litre make an amount of the receipt",
    severity: "warning",
    pointers: ["/fuel/litres", "/fuel/unitPrice", "/items/*/amount", total],
    test: ({ json }) => {
      const [litres, price] = [
        toDecimal(getAt(json, "/fuel/litres")),
        toDecimal(getAt(json, "/fuel/unitPrice")),
      ];
      if (!litres || !price) return undefined;
      const expected = litres.times(price);
      const amounts = [total, ...expandPointer(json, "/items/*/amount")].flatMap(
        (pointer) => toDecimal(getAt(json, pointer)) ?? [],
      );
      const ok = amounts.some((amount) => amount.minus(expected).abs().lte("0.02"));
      const message = `${litres.toFixed()} litres at ${price.toFixed()} make ${expected.toFixed(2)}, ${ok ? "as printed" : "which is no amount of the receipt"}.`;
      return { status: ok ? "pass" : "fail", pointers: ["/fuel/litres", "/fuel/unitPrice"], message };
    },
  }),
  custom({
    id: "R10",
    title: "Rounding stays below half of a five-unit coin",
    severity: "warning",
    pointers: ["/rounding"],
    test: ({ json }) => {
      const value = toDecimal(getAt(json, "/rounding"));
      if (!value) return undefined;
      // Half a krone is the largest cash step in use beside coins of five cents.
      const ok = value.abs().lte("0.5");
      return {
        status: ok ? "pass" : "fail",
        pointers: ["/rounding"],
        message: `The rounding is ${value.toFixed(2)}.`,
      };
    },
  }),
  custom({
    id: "R10-large",
    title: "What is called rounding is no more than rounding takes",
    pointers: ["/rounding", total],
    test: ({ json }) => {
      const [value, owed] = [toDecimal(getAt(json, "/rounding")), toDecimal(getAt(json, total))];
      if (!value || !owed) return undefined;
      const ok = isRounding(Number(value), Number(owed));
      const message = `A rounding of ${value.toFixed(2)} is ${ok ? "small" : "too much"} for a total of ${owed.toFixed(2)}.`;
      return { status: ok ? "pass" : "fail", pointers: ["/rounding"], message };
    },
  }),
  custom({
    id: "R11",
    title: "Subtotal and total have the same sign",
    pointers: ["/subtotal", total, "/type"],
    test: ({ json }) => {
      const values = ["/subtotal", total]
        .flatMap((pointer) => toDecimal(getAt(json, pointer)) ?? [])
        .filter((value) => !value.eq(0));
      if (values.length < 2) return undefined;
      const ok = new Set(values.map((value) => value.gt(0))).size === 1;
      return {
        status: ok ? "pass" : "fail",
        pointers: ["/subtotal", total],
        message: `Subtotal and total have ${ok ? "the same sign" : "different signs"}.`,
      };
    },
  }),
  inSet({
    id: "R12",
    title: "The currency is one of ISO 4217",
    pointer: "/currency",
    values: currencyCodes,
    set: "ISO 4217 currency codes",
  }),
];
