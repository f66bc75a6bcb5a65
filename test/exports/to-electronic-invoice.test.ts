import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/document/extraction.ts";
import type { Json } from "../../src/document/json.ts";
import { findSyntax } from "../../src/e-invoice/find-syntax.ts";
import { readInvoice } from "../../src/e-invoice/read-invoice.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";
import { toElectronicInvoice } from "../../src/exports/to-electronic-invoice.ts";

type Row = Record<string, Json>;

const write = (data: Row, syntax: "cii" | "ubl" = "ubl"): string =>
  toElectronicInvoice(
    { data: { invoiceNumber: "7", currency: "EUR", ...data } } as unknown as Extraction<unknown>,
    syntax,
  );
const brokenIn = (xml: string): string => /<!-- .*: (.*) -->/u.exec(xml)?.[1] ?? "";

const inclusive = {
  taxes: [{ rate: "20", amount: "10.00" }],
  totals: { linesTotal: "60.00", netTotal: "50.00", taxTotal: "10.00", grossTotal: "60.00" },
  lines: [
    { quantity: "2", unitPrice: "12.00", netAmount: null, grossAmount: "24.00", taxRate: "20" },
    { quantity: "1", unitPrice: "36.00", netAmount: null, grossAmount: "36.00", taxRate: null },
  ],
};

describe("lines that are printed with their tax", () => {
  it.each(["ubl", "cii"] as const)(
    "are written without it in %s, as another program reads them",
    async (syntax) => {
      const root = await readXml(write(inclusive, syntax));
      const found = root && findSyntax(root);
      expect(found && readInvoice(found).json).toMatchObject({
        totals: { linesTotal: "50.00", netTotal: "50.00", grossTotal: "60.00" },
        lines: [
          { unitPrice: "10", netAmount: "20.00" },
          { unitPrice: "30", netAmount: "30.00" },
        ],
      });
    },
  );

  it("are so too where their amounts were taken for net ones", () => {
    const lines = inclusive.lines.map(({ grossAmount, ...line }) => ({ ...line, netAmount: grossAmount }));
    const xml = write({ ...inclusive, lines });
    expect(xml).toContain('<cbc:LineExtensionAmount currencyID="EUR">20.00</cbc:LineExtensionAmount>');
    expect(brokenIn(xml)).toBe("");
  });

  it("keep a price that was printed without it", () => {
    const lines = inclusive.lines.map((line, index) => ({
      ...line,
      unitPrice: ["10.00", "30.00"][index] ?? "",
    }));
    expect(write({ ...inclusive, lines })).toContain(">10.00</cbc:PriceAmount>");
  });

  it.each<[string, Row]>([
    ["no rate is known", { taxes: [], lines: inclusive.lines.map((line) => ({ ...line, taxRate: null })) }],
    [
      "what comes out does not make the net total",
      { totals: { ...inclusive.totals, netTotal: "50.01", taxTotal: "9.99" } },
    ],
    ["a price is neither", { lines: inclusive.lines.map((line) => ({ ...line, unitPrice: "11.00" })) }],
  ])("are left as they are, and that is said, where %s", (_, change) => {
    const xml = write({ ...inclusive, ...change });
    expect(brokenIn(xml)).toMatch(/^BR-CO-10, BR-CO-13/u);
    expect(xml).not.toContain(">20.00</cbc:LineExtensionAmount>");
  });
});

describe("the total of the lines", () => {
  const lines = [{ netAmount: "4.00" }, { netAmount: "6.00" }];

  it("is added up where it is not printed and makes the net total", () => {
    const xml = write({ totals: { netTotal: "10.00" }, lines });
    expect(xml).toContain(">10.00</cbc:LineExtensionAmount>");
    expect(brokenIn(xml)).toBe("");
  });

  it("is not where it does not", () => {
    expect(brokenIn(write({ totals: { netTotal: "11.00" }, lines }))).toBe("BR-CO-13");
  });
});

describe("charges below the tax", () => {
  const shipped = {
    taxes: [{ rate: "5", amount: "3.00" }],
    charges: [{ reason: "Shipping", amount: "10.00" }],
    totals: { linesTotal: "60.00", netTotal: "60.00", taxTotal: "3.00", grossTotal: "73.00" },
    lines: [{ quantity: "2", unitPrice: "30.00", netAmount: "60.00" }],
  };

  it("are in the net total, as BR-CO-13 asks", () => {
    const xml = write(shipped);
    expect(xml).toContain('<cbc:TaxExclusiveAmount currencyID="EUR">70.00</cbc:TaxExclusiveAmount>');
    expect(xml).toContain('<cbc:ChargeTotalAmount currencyID="EUR">10.00</cbc:ChargeTotalAmount>');
    expect(brokenIn(xml)).toBe("");
  });

  it("leave the net total alone where the gross total does not prove them in it", () => {
    const xml = write({ ...shipped, totals: { ...shipped.totals, grossTotal: "63.00" } });
    expect(xml).toContain(">60.00</cbc:TaxExclusiveAmount>");
    expect(brokenIn(xml)).toBe("BR-CO-13");
  });
});

describe("sums that do not close", () => {
  const closed: { readonly totals: Row } & Row = {
    taxes: [{ rate: "20", amount: "2.00" }],
    charges: [{ amount: "1.00" }],
    allowances: [{ amount: "2.00" }],
    totals: {
      linesTotal: "11.00",
      allowanceTotal: "2.00",
      chargeTotal: "1.00",
      netTotal: "10.00",
      taxTotal: "2.00",
      grossTotal: "12.00",
      paidAmount: "5.00",
      rounding: "0.01",
      amountDue: "7.01",
    },
    lines: [{ netAmount: "11.00" }],
  };

  it("are none where they all close", () => {
    expect(write(closed)).not.toContain("<!--");
  });

  it.each<[string, Row]>([
    ["BR-CO-10", { lines: [{ netAmount: "11.50" }] }],
    ["BR-CO-10", { lines: [{ netAmount: "11.00" }, { netAmount: null }] }],
    ["BR-CO-11", { allowances: [{ amount: "2.50" }] }],
    ["BR-CO-12", { charges: [{ amount: "1.50" }] }],
    ["BR-CO-13, BR-CO-15", { totals: { ...closed.totals, netTotal: "10.50" } }],
    ["BR-CO-14", { taxes: [{ amount: "2.50" }] }],
    ["BR-CO-15, BR-CO-16", { totals: { ...closed.totals, grossTotal: "13.00" } }],
    ["BR-CO-16", { totals: { ...closed.totals, amountDue: "7.00" } }],
  ])("are named in a comment: %s", (names, change) => {
    expect(brokenIn(write({ ...closed, ...change }))).toBe(names);
  });
});
