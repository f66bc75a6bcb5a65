import { Big } from "big.js";
import { checksum } from "../../src/schema/rules/checksum.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import { equal } from "../../src/schema/rules/equal.ts";
import { implies } from "../../src/schema/rules/implies.ts";
import { inSet } from "../../src/schema/rules/in-set.ts";
import { order } from "../../src/schema/rules/order.ts";
import { regex } from "../../src/schema/rules/regex.ts";
import { unique } from "../../src/schema/rules/unique.ts";
import { rateCheck } from "./rate-check.ts";
import { roundingCheck } from "./rounding-check.ts";
import { currencyCodes } from "../../src/values/currency-codes.ts";
import { currencyDigits } from "../../src/values/currency-digits.ts";
import { getAt } from "../../src/values/get-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

const untaxed = ["Z", "E", "AE", "K", "G", "O"];
const totals = ["/totals/netTotal", "/totals/taxTotal", "/totals/grossTotal"] as const;

const daysBetween = (first: string, second: string): number =>
  (Date.parse(second) - Date.parse(first)) / 86_400_000;
const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

const zero = (id: string, pointer: "/taxes/*/rate" | "/taxes/*/amount") =>
  implies({
    id,
    title: "Untaxed categories have a rate and a tax of 0",
    when: { pointer: "/taxes/*/category", is: untaxed },
    must: { pointer, is: ["0"] },
  });

const vatIdNeeded = (id: string, pointer: "/buyer/vatId" | "/seller/vatId") =>
  implies({
    id,
    title: "Reverse charge and intra-community supplies name both VAT ids",
    severity: "warning",
    when: { pointer: "/taxes/*/category", is: ["AE", "K"] },
    must: { pointer, present: true },
  });

/** Dates, identifiers and forms: everything but the equations. */
export const otherChecks = [
  zero("I10-rate", "/taxes/*/rate"),
  zero("I10-amount", "/taxes/*/amount"),
  vatIdNeeded("I10-seller", "/seller/vatId"),
  vatIdNeeded("I10-buyer", "/buyer/vatId"),
  custom({
    id: "I12",
    title: "The invoice is not due before it is issued",
    pointers: ["/issueDate", "/dueDate", "/documentType"],
    test: ({ json }) => {
      const [issued, due] = [getAt(json, "/issueDate"), getAt(json, "/dueDate")];
      const pointers = ["/issueDate", "/dueDate"];
      const missing = pointers.filter((pointer) => !isDay(getAt(json, pointer)));
      if (!isDay(issued) || !isDay(due))
        return {
          status: "skipped",
          pointers,
          missing,
          message: "Not checked, because there is no full date of issue and due date.",
        };
      // A credit note repeats the due date of the invoice that it takes back.
      const ok = issued <= due || getAt(json, "/documentType") === "credit-note";
      return {
        status: ok ? "pass" : "fail",
        pointers,
        message: `The due date ${due} is ${due < issued ? "" : "not "}before the date of issue ${issued}.`,
      };
    },
  }),
  custom({
    id: "I12-far",
    title: "The due date is no more than 400 days after the date of issue",
    severity: "warning",
    pointers: ["/issueDate", "/dueDate"],
    test: ({ json }) => {
      const [issued, due] = [getAt(json, "/issueDate"), getAt(json, "/dueDate")];
      if (!isDay(issued) || !isDay(due)) return undefined;
      const days = daysBetween(issued, due);
      return {
        status: days > 400 ? "fail" : "pass",
        pointers: ["/issueDate", "/dueDate"],
        message: `The due date is ${days} days after the date of issue.`,
      };
    },
  }),
  custom({
    id: "I12-future",
    title: "The date of issue is not in the future",
    severity: "warning",
    pointers: ["/issueDate"],
    test: ({ json, today }) => {
      const issued = getAt(json, "/issueDate");
      if (!isDay(issued) || today === undefined) return undefined;
      return {
        status: issued > today ? "fail" : "pass",
        pointers: ["/issueDate"],
        message: `The date of issue ${issued} is ${issued > today ? "" : "not "}after today, ${today}.`,
      };
    },
  }),
  order({
    id: "I13",
    title: "The service period ends after it starts",
    first: "/servicePeriod/start",
    second: "/servicePeriod/end",
  }),
  order({
    id: "I13-lines",
    title: "The period of each line ends after it starts",
    first: "/lines/*/period/start",
    second: "/lines/*/period/end",
  }),
  checksum({
    id: "I14",
    title: "Each IBAN has valid check digits",
    pointer: "/payment/instructions/*/iban",
    kind: "iban",
  }),
  checksum({
    id: "I14-bic",
    title: "Each BIC has the form of one",
    severity: "warning",
    pointer: "/payment/instructions/*/bic",
    kind: "bic",
  }),
  // An id on paper may be made up; wrong digits are for a person to see, not proof of a misreading.
  checksum({
    id: "I15-seller",
    title: "The seller's VAT id has valid check digits",
    severity: "warning",
    pointer: "/seller/vatId",
    kind: "vat-id",
  }),
  checksum({
    id: "I15-buyer",
    title: "The buyer's VAT id has valid check digits",
    severity: "warning",
    pointer: "/buyer/vatId",
    kind: "vat-id",
  }),
  equal({
    id: "I15-differ",
    title: "Seller and buyer have different VAT ids",
    differ: true,
    first: "/seller/vatId",
    second: "/buyer/vatId",
  }),
  checksum({
    id: "I16",
    title: "A structured payment reference has valid check digits",
    severity: "warning",
    pointer: "/payment/reference",
    kind: "payment-reference",
  }),
  checksum({
    id: "I17",
    title: "Each GTIN has a valid check digit",
    severity: "warning",
    pointer: "/lines/*/gtin",
    kind: "gtin",
  }),
  inSet({
    id: "I18",
    title: "The currency is one of ISO 4217",
    pointer: "/currency",
    values: currencyCodes,
    set: "ISO 4217 currency codes",
  }),
  custom({
    id: "I18-decimals",
    title: "The totals have no more decimals than their currency",
    pointers: totals,
    test: ({ json }) => {
      const code = getAt(json, "/currency");
      const present = totals.filter((pointer) => toDecimal(getAt(json, pointer)));
      if (present.length === 0 || typeof code !== "string") return undefined;
      const digits = currencyDigits(code);
      const long = present.filter(
        (pointer) =>
          !(toDecimal(getAt(json, pointer)) ?? new Big(0))
            .round(digits)
            .eq(toDecimal(getAt(json, pointer)) ?? 0),
      );
      return {
        status: long.length > 0 ? "fail" : "pass",
        pointers: long.length > 0 ? long : present,
        message: `${long.length} totals have more than the ${digits} decimals of ${code}.`,
      };
    },
  }),
  custom({
    id: "I19",
    title: "Net total and gross total have the same sign",
    pointers: totals,
    test: ({ json }) => {
      const present = totals
        .flatMap((pointer) => toDecimal(getAt(json, pointer)) ?? [])
        .filter((value) => !value.eq(0));
      if (present.length < 2) return undefined;
      const signs = new Set(present.map((value) => value.gt(0)));
      return {
        status: signs.size > 1 ? "fail" : "pass",
        pointers: totals,
        message: `The totals have ${signs.size > 1 ? "different signs" : "one sign"}.`,
      };
    },
  }),
  unique({ id: "I20", title: "No line stands twice", severity: "warning", pointer: "/lines/*/lineId" }),
  regex({
    id: "I23",
    title: "At most the last four digits of a card are shown",
    pointer: "/payment/card/last4",
    pattern: /^\d{4}$/,
    form: "four digits",
  }),
  rateCheck,
  roundingCheck,
];
