import { product } from "../../src/schema/rules/product.ts";
import { sum } from "../../src/schema/rules/sum.ts";

const currency = "/currency";
const less = (pointer: "/totals/allowanceTotal" | "/allowances/*/amount") =>
  ({ pointer, sign: -1, optional: true }) as const;
const optional = <const TPointer extends string>(pointer: TPointer, sign: 1 | -1 = 1) =>
  ({ pointer, sign, optional: true }) as const;

/**
 * The equations of EN 16931 (BR-CO-10 to -17). Documents whose prices hold the tax close in another form, which then
 * counts as passed; such a form alone never contradicts a document.
 */
export const amountChecks = [
  product({
    id: "I1",
    title:
      "Each line: quantity times unit price, with the line's own reductions and additions, makes its amount",
    defining: true,
    currency,
    result: "/lines/*/netAmount",
    factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
    rounded: "/lines/*/unitPrice",
    dividedBy: "/lines/*/baseQuantity",
    minus: ["/lines/*/allowances/*/amount"],
    plus: ["/lines/*/charges/*/amount"],
    words: { result: "amount of the line" },
    either: [
      {
        result: "/lines/*/netAmount",
        factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
        rounded: "/lines/*/unitPrice",
        dividedBy: "/lines/*/baseQuantity",
        lessPercent: "/lines/*/allowances/*/percent",
        canFail: false,
      },
      {
        result: "/lines/*/netAmount",
        factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
        rounded: "/lines/*/unitPrice",
        dividedBy: "/lines/*/baseQuantity",
        withoutPercent: "/lines/*/taxRate",
        canFail: false,
      },
      {
        // Some layouts print the price without tax and the amount with it.
        result: "/lines/*/netAmount",
        factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
        rounded: "/lines/*/unitPrice",
        dividedBy: "/lines/*/baseQuantity",
        withPercent: "/lines/*/taxRate",
        canFail: false,
      },
      {
        result: "/lines/*/grossAmount",
        factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
        rounded: "/lines/*/unitPrice",
        dividedBy: "/lines/*/baseQuantity",
        withPercent: "/lines/*/taxRate",
        canFail: false,
      },
      {
        result: "/lines/*/grossAmount",
        factors: ["/lines/*/quantity", "/lines/*/unitPrice"],
        rounded: "/lines/*/unitPrice",
        dividedBy: "/lines/*/baseQuantity",
        minus: ["/lines/*/allowances/*/amount"],
        plus: ["/lines/*/charges/*/amount"],
        canFail: false,
      },
    ],
  }),
  sum({
    id: "I2",
    title: "The lines add up to their printed total",
    defining: true,
    currency,
    total: "/totals/linesTotal",
    terms: ["/lines/*/netAmount"],
    words: { terms: "Lines", total: "total of the lines" },
    either: [
      {
        total: "/totals/netTotal",
        terms: ["/lines/*/netAmount", less("/allowances/*/amount"), optional("/charges/*/amount")],
        words: { terms: "lines", total: "net total" },
      },
      {
        total: "/totals/netTotal",
        terms: ["/lines/*/netAmount", less("/totals/allowanceTotal"), optional("/totals/chargeTotal")],
        canFail: false,
      },
      {
        total: "/totals/grossTotal",
        terms: ["/lines/*/grossAmount", less("/allowances/*/amount"), optional("/charges/*/amount")],
        words: { terms: "gross amounts of the lines", total: "gross total" },
      },
      {
        total: "/totals/grossTotal",
        terms: ["/lines/*/grossAmount", less("/totals/allowanceTotal"), optional("/totals/chargeTotal")],
        canFail: false,
      },
      {
        total: "/totals/grossTotal",
        terms: ["/lines/*/netAmount", less("/allowances/*/amount"), optional("/charges/*/amount")],
        canFail: false,
      },
      { total: "/totals/linesTotal", terms: ["/lines/*/grossAmount"], canFail: false },
    ],
  }),
  sum({
    id: "I3",
    title: "The reductions add up to their printed total",
    currency,
    total: "/totals/allowanceTotal",
    terms: ["/allowances/*/amount"],
    words: { terms: "Allowances" },
  }),
  sum({
    id: "I3-charges",
    title: "The additions add up to their printed total",
    currency,
    total: "/totals/chargeTotal",
    terms: ["/charges/*/amount"],
    words: { terms: "Charges" },
  }),
  sum({
    id: "I4",
    title: "The total of the lines, less reductions, plus additions, makes the net total",
    defining: true,
    currency,
    total: "/totals/netTotal",
    terms: ["/totals/linesTotal", less("/totals/allowanceTotal"), optional("/totals/chargeTotal")],
    words: { terms: "total of the lines", total: "net total" },
    either: [
      {
        total: "/totals/netTotal",
        terms: ["/totals/linesTotal", less("/allowances/*/amount"), optional("/charges/*/amount")],
        canFail: false,
      },
      // Freight may stand below the tax: then the net total is that of the lines, and I6 accounts for the rest.
      { total: "/totals/netTotal", terms: ["/totals/linesTotal"], canFail: false },
      {
        total: "/totals/grossTotal",
        terms: ["/totals/linesTotal", less("/totals/allowanceTotal"), optional("/totals/chargeTotal")],
        canFail: false,
      },
    ],
  }),
  sum({
    id: "I5",
    title: "The taxes add up to the printed tax total",
    defining: true,
    currency,
    total: "/totals/taxTotal",
    terms: ["/taxes/*/amount"],
    words: { terms: "Taxes", total: "tax total" },
  }),
  sum({
    id: "I6",
    title: "Net total and tax total make the gross total",
    defining: true,
    currency,
    total: "/totals/grossTotal",
    terms: ["/totals/netTotal", "/totals/taxTotal"],
    either: [
      {
        total: "/totals/grossTotal",
        terms: ["/totals/netTotal", "/totals/taxTotal", optional("/totals/rounding")],
        canFail: false,
      },
      {
        // Freight or a reduction below the tax, which then is not on it.
        total: "/totals/grossTotal",
        terms: [
          "/totals/netTotal",
          "/totals/taxTotal",
          less("/totals/allowanceTotal"),
          optional("/totals/chargeTotal"),
        ],
        canFail: false,
      },
      {
        total: "/totals/grossTotal",
        terms: [
          "/totals/netTotal",
          "/totals/taxTotal",
          less("/allowances/*/amount"),
          optional("/charges/*/amount"),
        ],
        canFail: false,
      },
    ],
  }),
  sum({
    id: "I7",
    title: "The gross total, less what was paid, makes the amount due",
    defining: true,
    currency,
    total: "/totals/amountDue",
    terms: [
      "/totals/grossTotal",
      optional("/totals/paidAmount", -1),
      optional("/totals/rounding"),
      optional("/withholding/*/amount", -1),
      optional("/totals/previousBalance"),
    ],
    words: { terms: "gross total", total: "amount due" },
    either: [
      {
        total: "/totals/amountDue",
        terms: ["/totals/grossTotal", optional("/totals/paidAmount", -1)],
        canFail: false,
      },
      {
        total: "/totals/amountDue",
        terms: ["/totals/grossTotal", optional("/totals/paidAmount", -1), optional("/totals/rounding")],
        canFail: false,
      },
      {
        // Where the buyer keeps a tax back, often no gross total is printed but only what is left of it.
        total: "/totals/amountDue",
        terms: [
          "/totals/netTotal",
          "/totals/taxTotal",
          { pointer: "/withholding/*/amount", sign: -1 },
          optional("/totals/paidAmount", -1),
          optional("/totals/rounding"),
        ],
        canFail: false,
      },
    ],
  }),
  product({
    id: "I8",
    title: "Each tax is its rate on its taxable amount",
    currency,
    result: "/taxes/*/amount",
    factors: ["/taxes/*/taxable", "/taxes/*/rate"],
    scale: "0.01",
    words: { result: "tax" },
  }),
  sum({
    id: "I11",
    title: "Each unit price is the price before discount less the discount",
    total: "/lines/*/unitPrice",
    currency,
    terms: ["/lines/*/grossUnitPrice", { pointer: "/lines/*/unitDiscount", sign: -1 }],
  }),
];
