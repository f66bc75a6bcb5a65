import { describe, expect, it } from "vitest";
import { writeInvoice } from "../../src/e-invoice/write-invoice.ts";

// What a reader of ours would forgive: forms of days, names of namespaces, codes, currencies, the order of elements.
const json = {
  invoiceNumber: "7",
  issueDate: "2024-05-17",
  documentType: "credit-note",
  currency: "EUR",
  seller: { name: "A & B", vatId: "DE1" },
  payment: { means: "transfer", instructions: [{ iban: "DE02" }] },
  totals: { netTotal: "1.00", taxTotal: "0.19", grossTotal: "1.19" },
  lines: [{ lineId: "1", quantity: "2", unitCode: "C62", netAmount: "1.00" }],
};

/** Pieces that are missing, or that stand before the one that they should follow. */
function listMisplaced(xml: string, pieces: readonly string[]): string[] {
  const places = pieces.map((piece) => xml.indexOf(piece));
  return pieces.filter((_, index) => (places[index] ?? -1) < Math.max(0, ...places.slice(0, index)));
}

describe("an invoice as others read it", () => {
  it("has the names, forms and order of the Cross Industry Invoice", () => {
    const pieces = [
      '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"',
      "<ram:ID>urn:cen.eu:en16931:2017</ram:ID>",
      "<ram:TypeCode>381</ram:TypeCode>",
      '<udt:DateTimeString format="102">20240517</udt:DateTimeString>',
      '<ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity>',
      "<ram:Name>A &amp; B</ram:Name>",
      '<ram:ID schemeID="VA">DE1</ram:ID>',
      "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>",
      "<ram:TypeCode>58</ram:TypeCode>",
      '<ram:TaxTotalAmount currencyID="EUR">0.19</ram:TaxTotalAmount>',
      "<ram:GrandTotalAmount>1.19</ram:GrandTotalAmount>",
    ];
    expect(listMisplaced(writeInvoice(json, "cii"), pieces)).toEqual([]);
  });

  it("has the names, forms and order of a credit note of UBL", () => {
    const pieces = [
      '<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"',
      "<cbc:IssueDate>2024-05-17</cbc:IssueDate>",
      "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>",
      "<cbc:CompanyID>DE1</cbc:CompanyID>",
      "<cbc:RegistrationName>A &amp; B</cbc:RegistrationName>",
      "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>",
      '<cbc:TaxAmount currencyID="EUR">0.19</cbc:TaxAmount>',
      '<cbc:TaxInclusiveAmount currencyID="EUR">1.19</cbc:TaxInclusiveAmount>',
      '<cbc:CreditedQuantity unitCode="C62">2</cbc:CreditedQuantity>',
    ];
    expect(listMisplaced(writeInvoice(json, "ubl"), pieces)).toEqual([]);
  });

  it("leaves out a month where the standard asks for a day", () => {
    expect(writeInvoice({ invoiceNumber: "7", issueDate: "2024-05" }, "cii")).not.toContain("2024");
  });
});
