import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSyntax } from "../../src/e-invoice/find-syntax.ts";
import { readInvoice } from "../../src/e-invoice/read-invoice.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";
import { writeInvoice } from "../../src/e-invoice/write-invoice.ts";
import type { Json } from "../../src/document/json.ts";

async function readBack(xml: string): Promise<Json | undefined> {
  const root = await readXml(xml);
  const syntax = root && findSyntax(root);
  return syntax && readInvoice(syntax).json;
}

/** Members that both syntaxes have, each absent in some. Blanks at the ends are not kept by XML readers, so there are none. */
const text = fc
  .stringMatching(/^[A-Za-zäöüßéñ&<>"'€0-9]([A-Za-zäöüßéñ&<>"'€0-9 .-]{0,18}[A-Za-z0-9])?$/u)
  .map((value) => value.replaceAll(/ +/gu, " "));
const amount = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999_999 }), fc.constantFrom(0, 2, 3))
  .map(([value, digits]) => (value / 10 ** digits).toFixed(digits))
  .map((value) => (Number(value) === 0 ? value.replace("-", "") : value));
const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const some = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shape, { requiredKeys: [] });
const filled = <T>(shape: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  shape.filter((value) => Object.keys(value as object).length > 0);
const rows = <T>(shape: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(filled(shape), { minLength: 1, maxLength: 3 });
const adjustment = some({ code: text, reason: text, percent: amount, amount, base: amount });
const address = filled(
  some({
    lines: fc.array(text, { minLength: 1, maxLength: 3 }),
    city: text,
    postalCode: text,
    subdivision: text,
    country: fc.constantFrom("DE", "FR"),
  }),
);
const party = filled(
  some({
    name: text,
    identifiers: rows(fc.record({ value: text })),
    legalRegistrationId: text,
    vatId: text,
    taxId: text,
    electronicAddress: text,
    address,
    contact: filled(some({ name: text, phone: text, email: text })),
  }),
);
const line = some({
  lineId: text,
  note: text,
  name: text,
  description: text,
  gtin: text,
  sellerItemId: text,
  buyerItemId: text,
  classification: text,
  origin: fc.constantFrom("DE", "FR"),
  orderLine: text,
  quantity: amount,
  unitPrice: amount,
  grossUnitPrice: amount,
  unitDiscount: amount,
  baseQuantity: amount,
  netAmount: amount,
  taxCategory: fc.constantFrom("S", "E"),
  taxRate: amount,
  period: filled(some({ start: date, end: date })),
  allowances: rows(adjustment),
  charges: rows(adjustment),
});
const invoice = some({
  invoiceNumber: text,
  issueDate: date,
  dueDate: date,
  documentType: fc.constantFrom("invoice", "credit-note", "corrected", "self-billed"),
  currency: fc.constantFrom("EUR", "USD"),
  taxCurrency: fc.constantFrom("SEK"),
  buyerReference: text,
  contractRef: text,
  purchaseOrder: text,
  salesOrder: text,
  despatchAdvice: text,
  receivingAdvice: text,
  accountingRef: text,
  paymentTerms: text,
  notes: fc.array(text, { minLength: 1, maxLength: 3 }),
  precedingInvoices: rows(some({ number: text, date })),
  servicePeriod: filled(some({ start: date, end: date })),
  seller: party,
  buyer: party,
  taxRepresentative: filled(some({ name: text, address })),
  shipTo: filled(some({ name: text, address })),
  payee: fc.record({ name: text }),
  delivery: fc.record({ date }),
  payment: filled(
    some({
      reference: text,
      mandateId: text,
      means: fc.constantFrom("transfer", "card", "cash"),
      instructions: rows(some({ iban: text, bic: text, accountName: text })),
    }),
  ),
  taxes: rows(
    some({
      category: fc.constantFrom("S", "AE"),
      name: fc.constant("VAT"),
      rate: amount,
      taxable: amount,
      amount,
      exemptionReason: text,
    }),
  ),
  allowances: rows(
    some({ code: text, reason: text, percent: amount, amount, base: amount, taxRate: amount }),
  ),
  charges: rows(some({ code: text, reason: text, percent: amount, amount, base: amount, taxRate: amount })),
  totals: filled(
    some({
      linesTotal: amount,
      allowanceTotal: amount,
      chargeTotal: amount,
      netTotal: amount,
      taxTotal: amount,
      grossTotal: amount,
      paidAmount: amount,
      rounding: amount,
      amountDue: amount,
    }),
  ),
  lines: rows(line),
});

describe.each(["cii", "ubl"] as const)("an invoice written as %s", (syntax) => {
  it("is read back with every value that it had, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(invoice, async (json) => {
        expect(await readBack(writeInvoice(json as Json, syntax))).toEqual(JSON.parse(JSON.stringify(json)));
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Json, number]>([
    ["nothing", {}, 0],
    ["a unit without a quantity", { lines: [{ unitCode: "C62" }] }, 0],
    ["a number, and the standard that it follows", { invoiceNumber: "1" }, syntax === "cii" ? 5 : 2],
  ])("has no element without data for %s", (_, json, count) => {
    const elements = writeInvoice(json, syntax).match(/<(?:\w+:)?\w+(?=[ >])/gu) ?? [];
    expect(elements.length - 1).toBe(count);
  });
});
