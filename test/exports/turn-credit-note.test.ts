import { describe, expect, it } from "vitest";
import { turnCreditNote } from "../../src/exports/turn-credit-note.ts";

const note = {
  documentType: "credit-note",
  taxes: [{ rate: "20", taxable: null, amount: "-73.80" }],
  totals: { netTotal: "-369.00", taxTotal: "-73.80", grossTotal: "-442.80", paidAmount: null },
  lines: [
    { quantity: "2", unitPrice: "-200.00", netAmount: "-400.00" },
    { quantity: "-1", unitPrice: "10.00", netAmount: "-10.00" },
    { quantity: "1", unitPrice: "41.00", netAmount: "41.00" },
    { quantity: null, unitPrice: null, netAmount: "0.00" },
  ],
};

describe("a credit note that is to be an electronic invoice", () => {
  it("has positive amounts and prices where all of it is printed as negative", () => {
    expect(turnCreditNote(note)).toEqual({
      documentType: "credit-note",
      taxes: [{ rate: "20", taxable: null, amount: "73.80" }],
      totals: { netTotal: "369.00", taxTotal: "73.80", grossTotal: "442.80", paidAmount: null },
      lines: [
        { quantity: "2", unitPrice: "200.00", netAmount: "400.00" },
        { quantity: "1", unitPrice: "10.00", netAmount: "10.00" },
        { quantity: "-1", unitPrice: "41.00", netAmount: "-41.00" },
        { quantity: null, unitPrice: null, netAmount: "0.00" },
      ],
    });
  });

  it.each([
    ["an invoice with negative amounts", { ...note, documentType: "invoice" }],
    ["a credit note with positive amounts", { documentType: "credit-note", totals: { grossTotal: "5.00" } }],
    ["a credit note of both", { ...note, totals: { netTotal: "5.00", grossTotal: "-5.00" } }],
    ["what has neither totals nor lines", { documentType: "credit-note" }],
  ])("is left alone where it is %s", (_, json) => {
    expect(turnCreditNote(json)).toEqual(json);
  });
});
