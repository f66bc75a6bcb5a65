import type { XmlNode } from "./xml-node.ts";

/** Names of ZUGFeRD 1.0 and what the same element is called today. */
const names: Readonly<Record<string, string>> = {
  CrossIndustryDocument: "CrossIndustryInvoice",
  SpecifiedExchangedDocumentContext: "ExchangedDocumentContext",
  HeaderExchangedDocument: "ExchangedDocument",
  SpecifiedSupplyChainTradeTransaction: "SupplyChainTradeTransaction",
  ApplicableSupplyChainTradeAgreement: "ApplicableHeaderTradeAgreement",
  ApplicableSupplyChainTradeDelivery: "ApplicableHeaderTradeDelivery",
  ApplicableSupplyChainTradeSettlement: "ApplicableHeaderTradeSettlement",
  SpecifiedSupplyChainTradeAgreement: "SpecifiedLineTradeAgreement",
  SpecifiedSupplyChainTradeDelivery: "SpecifiedLineTradeDelivery",
  SpecifiedSupplyChainTradeSettlement: "SpecifiedLineTradeSettlement",
  ApplicablePercent: "RateApplicablePercent",
};
const sums = "SpecifiedTradeSettlementMonetarySummation";

/** The invoice of ZUGFeRD 1.0 under the names of the Cross Industry Invoice; paths stay as they are in the file. */
export function normaliseCii(node: XmlNode, parent?: string): XmlNode {
  const isLine = parent === "SpecifiedLineTradeSettlement";
  const name =
    node.name === sums
      ? `SpecifiedTradeSettlement${isLine ? "Line" : "Header"}MonetarySummation`
      : (names[node.name] ?? node.name);
  return { ...node, name, children: node.children.map((child) => normaliseCii(child, name)) };
}
