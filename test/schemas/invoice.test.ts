import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";

const schema = await resolveSchema(invoice);

/** Ids of the checks of a status; `!` marks defining ones. */
const idsOf = (json: Json, status: string): string[] => [
  ...new Set(
    runChecks({ json, schema, today: "2024-06-01" })
      .filter((check) => check.status === status)
      .map(({ id, defining }) => (defining ? `${id}!` : id)),
  ),
];

const good = {
  invoiceNumber: "R-2024-017",
  issueDate: "2024-03-05",
  dueDate: "2024-04-04",
  currency: "EUR",
  documentType: "invoice",
  seller: { name: "A", vatId: "DE136695976" },
  buyer: { name: "B", vatId: "FR40303265045" },
  payment: {
    instructions: [{ iban: "DE89370400440532013000", bic: "COBADEFFXXX" }],
    reference: "RF18539007547034",
  },
  lines: [
    { lineId: "1", quantity: "3", unitPrice: "33.30", netAmount: "99.90", taxRate: "19" },
    {
      lineId: "2",
      quantity: "1",
      unitPrice: "50.00",
      netAmount: "45.00",
      taxRate: "7",
      allowances: [{ amount: "5.00" }],
    },
  ],
  allowances: [{ amount: "4.90", taxRate: "19" }],
  charges: [{ amount: "10.00", taxRate: "19" }],
  taxes: [
    { category: "S", rate: "19", taxable: "105.00", amount: "19.95" },
    { category: "S", rate: "7", taxable: "45.00", amount: "3.15" },
  ],
  totals: {
    linesTotal: "144.90",
    allowanceTotal: "4.90",
    chargeTotal: "10.00",
    netTotal: "150.00",
    taxTotal: "23.10",
    grossTotal: "173.10",
    paidAmount: "100.00",
    amountDue: "73.10",
  },
};

describe("the checks of an invoice", () => {
  it("pass for a document that adds up", () => {
    expect(idsOf(good, "fail")).toEqual([]);
    expect(idsOf(good, "pass")).toEqual(
      expect.arrayContaining([
        "I1!",
        "I2!",
        "I3",
        "I3-charges",
        "I4!",
        "I5!",
        "I6!",
        "I7!",
        "I8",
        "I9",
        "I12",
        "I14",
        "I15-seller",
        "I16",
        "I18",
        "I19",
        "I20",
      ]),
    );
  });

  it.each<[string, object, string[]]>([
    [
      "a wrong line",
      { lines: [{ ...good.lines[0], netAmount: "98.90" }, good.lines[1]] },
      ["I1!", "I2!", "I9"],
    ],
    ["a wrong gross total", { totals: { ...good.totals, grossTotal: "173.20" } }, ["I6!", "I7!"]],
    ["a wrong tax", { taxes: [{ ...good.taxes[0], amount: "19.59" }, good.taxes[1]] }, ["I5!", "I8"]],
    ["a wrong net total", { totals: { ...good.totals, netTotal: "151.00" } }, ["I4!", "I6!"]],
    ["a misread IBAN", { payment: { instructions: [{ iban: "DE89370400440532013001" }] } }, ["I14"]],
    ["one VAT id for both", { buyer: good.seller }, ["I15-differ"]],
    ["due before issued", { dueDate: "2024-03-04" }, ["I12"]],
    ["an invented currency", { currency: "EUX" }, ["I18"]],
    ["an issue date to come", { issueDate: "2024-07-01", dueDate: null }, ["I12-future"]],
    [
      "a rounding that closes a sum and is none",
      { totals: { ...good.totals, paidAmount: null, rounding: "-100.00" } },
      ["I25"],
    ],
    ["a line read twice", { lines: good.lines.map((line) => ({ ...line, lineId: "1" })) }, ["I20"]],
  ])("notice %s", (_, change, ids) => {
    expect(idsOf({ ...good, ...change }, "fail").sort()).toEqual(ids.sort());
  });

  it("let a document pass whose prices hold the tax", () => {
    const inclusive = {
      currency: "EUR",
      lines: [
        { quantity: "2", unitPrice: "11.90", netAmount: "23.80" },
        { quantity: "1", unitPrice: "11.90", netAmount: "11.90" },
      ],
      taxes: [{ rate: "19", taxable: "30.00", amount: "5.70" }],
      totals: { netTotal: "30.00", taxTotal: "5.70", grossTotal: "35.70" },
    };
    expect(idsOf(inclusive, "fail")).toEqual([]);
    expect(idsOf(inclusive, "pass")).toEqual(expect.arrayContaining(["I1!", "I2!", "I5!", "I6!"]));
    const gross = {
      ...inclusive,
      lines: inclusive.lines.map(({ netAmount, ...line }) => ({ ...line, grossAmount: netAmount })),
    };
    expect(idsOf(gross, "fail")).toEqual([]);
    expect(idsOf({ ...gross, lines: gross.lines.slice(1) }, "fail")).toEqual(["I2!"]);
    const shipped = { ...inclusive.totals, chargeTotal: "4.00", grossTotal: "39.70" };
    expect(idsOf({ ...gross, totals: shipped }, "fail")).toEqual([]);
  });

  it("do not contradict a document that prints little", () => {
    expect(
      idsOf({ totals: { grossTotal: "119.00" }, lines: [{ name: "Work", netAmount: "100.00" }] }, "fail"),
    ).toEqual([]);
  });

  it("keep tax withheld by the buyer apart from the gross total", () => {
    const spanish = {
      totals: { netTotal: "1000.00", taxTotal: "210.00", grossTotal: "1210.00", amountDue: "1060.00" },
      withholding: [{ name: "IRPF", rate: "15", amount: "150.00" }],
    };
    expect(idsOf(spanish, "fail")).toEqual([]);
    expect(idsOf(spanish, "pass")).toEqual(expect.arrayContaining(["I6!", "I7!"]));
  });

  it("let freight stand below the tax, and prices without tax beside amounts with it", () => {
    const freight = {
      totals: { netTotal: "1000.00", taxTotal: "190.00", chargeTotal: "25.00", grossTotal: "1215.00" },
    };
    expect(idsOf(freight, "fail")).toEqual([]);
    const mixed = {
      lines: [{ quantity: "1", unitPrice: "67.23", netAmount: "80.00", taxRate: "19" }],
      totals: { grossTotal: "80.00" },
    };
    expect(idsOf(mixed, "fail")).toEqual([]);
    expect(idsOf(mixed, "pass")).toEqual(["I1!", "I2!"]);
  });
});
