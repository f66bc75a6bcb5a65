import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { invoice } from "../schemas/index.ts";
import { exportAs } from "../src/export-as.ts";
import { extract } from "../src/extract.ts";

/** An invoice as a maker of such files writes it, with prefixes of its own. */
const cii = (number: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<x:CrossIndustryInvoice xmlns:x="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:y="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:z="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
 <x:ExchangedDocument><y:ID>${number}</y:ID><y:TypeCode>380</y:TypeCode>
  <y:IssueDateTime><z:DateTimeString format="102">20240517</z:DateTimeString></y:IssueDateTime></x:ExchangedDocument>
 <x:SupplyChainTradeTransaction>
  <y:IncludedSupplyChainTradeLineItem>
   <y:AssociatedDocumentLineDocument><y:LineID>1</y:LineID></y:AssociatedDocumentLineDocument>
   <y:SpecifiedTradeProduct><y:Name>Oak board</y:Name></y:SpecifiedTradeProduct>
   <y:SpecifiedLineTradeAgreement><y:NetPriceProductTradePrice><y:ChargeAmount>25.00</y:ChargeAmount></y:NetPriceProductTradePrice></y:SpecifiedLineTradeAgreement>
   <y:SpecifiedLineTradeDelivery><y:BilledQuantity unitCode="C62">4</y:BilledQuantity></y:SpecifiedLineTradeDelivery>
   <y:SpecifiedLineTradeSettlement>
    <y:ApplicableTradeTax><y:TypeCode>VAT</y:TypeCode><y:CategoryCode>S</y:CategoryCode><y:RateApplicablePercent>19</y:RateApplicablePercent></y:ApplicableTradeTax>
    <y:SpecifiedTradeSettlementLineMonetarySummation><y:LineTotalAmount>100.00</y:LineTotalAmount></y:SpecifiedTradeSettlementLineMonetarySummation>
   </y:SpecifiedLineTradeSettlement>
  </y:IncludedSupplyChainTradeLineItem>
  <y:ApplicableHeaderTradeAgreement>
   <y:SellerTradeParty><y:Name>Timber Yard Ltd</y:Name></y:SellerTradeParty><y:BuyerTradeParty><y:Name>Joiner &amp; Sons</y:Name></y:BuyerTradeParty>
  </y:ApplicableHeaderTradeAgreement>
  <y:ApplicableHeaderTradeSettlement><y:InvoiceCurrencyCode>EUR</y:InvoiceCurrencyCode>
   <y:ApplicableTradeTax><y:CalculatedAmount>19.00</y:CalculatedAmount><y:TypeCode>VAT</y:TypeCode><y:BasisAmount>100.00</y:BasisAmount><y:CategoryCode>S</y:CategoryCode><y:RateApplicablePercent>19</y:RateApplicablePercent></y:ApplicableTradeTax>
   <y:SpecifiedTradeSettlementHeaderMonetarySummation><y:LineTotalAmount>100.00</y:LineTotalAmount><y:TaxBasisTotalAmount>100.00</y:TaxBasisTotalAmount><y:TaxTotalAmount currencyID="EUR">19.00</y:TaxTotalAmount><y:GrandTotalAmount>119.00</y:GrandTotalAmount><y:DuePayableAmount>119.00</y:DuePayableAmount></y:SpecifiedTradeSettlementHeaderMonetarySummation>
  </y:ApplicableHeaderTradeSettlement>
 </x:SupplyChainTradeTransaction>
</x:CrossIndustryInvoice>`;

async function makePdf(xml: string, printed: string, name = "factur-x.xml"): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const lines = [
    "Timber Yard Ltd",
    `Invoice No. ${printed}`,
    "Date 17/05/2024",
    "Oak board 4 x 25.00 100.00",
    "VAT 19% 19.00",
    "Total EUR 119.00",
  ];
  const page = pdf.addPage([400, 400]);
  lines.forEach((text, index) => page.drawText(text, { x: 40, y: 340 - index * 30, size: 12, font }));
  await pdf.attach(Buffer.from(xml), name, { mimeType: "text/xml" });
  return await pdf.save();
}

describe("an invoice with machine-readable data", () => {
  it("is read exactly from the XML in its PDF, without a model, and shown on the page", async () => {
    const result = await extract(await makePdf(cii("R-2024-17"), "R-2024-17"), { schema: invoice });
    expect(result.verdict).toBe("verified");
    expect(result.attempts.map(({ model }) => model)).toEqual(["reader/e-invoice"]);
    expect(result.data).toMatchObject({
      invoiceNumber: "R-2024-17",
      issueDate: "2024-05-17",
      buyer: { name: "Joiner & Sons" },
      totals: { grossTotal: "119.00" },
    });
    const { origin, match, citations = [] } = result.fields["/totals/grossTotal"] ?? {};
    expect([origin, match]).toEqual(["embedded-data", "exact"]);
    expect(citations[0]?.path).toBe(
      "/CrossIndustryInvoice/SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount",
    );
    expect(citations[1]?.boxes).toHaveLength(1);
    // Not printed, and yet proven: the XML has it.
    expect(result.fields["/buyer/name"]).toMatchObject({ state: "found", match: "exact" });
  });

  it("is contradicted where the page has another number than the XML", async () => {
    const result = await extract(await makePdf(cii("R-2024-18"), "R-2024-17"), { schema: invoice });
    expect(result.verdict).toBe("contradicted");
    expect(result.checks.filter(({ id, status }) => id === "I22" && status === "fail")).toHaveLength(1);
  });

  it.each([
    ["cut off", (xml: string) => xml.slice(0, -100)],
    ["without its root", (xml: string) => xml.replaceAll("CrossIndustryInvoice>", "Cross>")],
    ["empty", () => ""],
  ])("is read from the page where the XML is %s, and a warning says so", async (_, spoil) => {
    const result = await extract(await makePdf(spoil(cii("R-2024-17")), "R-2024-17"), { schema: invoice });
    expect(result.warnings).toMatchObject([{ code: "reader.damaged", file: 0 }]);
    expect(result.attempts.map(({ model }) => model)).toEqual(["embedded"]);
    expect(result.data.invoiceNumber).toBe("R-2024-17");
  });

  it("says nothing about other XML that a PDF carries", async () => {
    const bytes = await makePdf("<notes><note>a</notes>", "R-2024-17", "notes.xml");
    const result = await extract(bytes, { schema: invoice });
    expect(result.warnings).toEqual([]);
  });

  it.each(["cii", "ubl"] as const)("goes out as %s and comes in again the same", async (syntax) => {
    const first = await extract(
      { bytes: Buffer.from(cii("R-2024-17")), name: "in.xml" },
      { schema: invoice },
    );
    const bytes = Buffer.from(await exportAs(first, syntax));
    const second = await extract({ bytes, name: `${syntax}.xml` }, { schema: invoice });
    expect(second.data).toEqual(first.data);
    expect([first.verdict, second.verdict]).toEqual(["verified", "verified"]);
  });
});
