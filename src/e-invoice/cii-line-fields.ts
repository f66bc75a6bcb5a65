import { ciiAdjustment } from "./cii-adjustment.ts";
import type { Field } from "./field.ts";

const agreement = "SpecifiedLineTradeAgreement";
const gross = `${agreement}/GrossPriceProductTradePrice`;
const settlement = "SpecifiedLineTradeSettlement";

/** One line of a Cross Industry Invoice, in the order of its schema. */
export const ciiLineFields: readonly Field[] = [
  { path: "AssociatedDocumentLineDocument/LineID", pointer: "/lineId" },
  { path: "AssociatedDocumentLineDocument/IncludedNote/Content", pointer: "/note" },
  { path: "SpecifiedTradeProduct/GlobalID[@schemeID=0160]", pointer: "/gtin" },
  { path: "SpecifiedTradeProduct/GlobalID[@schemeID=0160]", attribute: "schemeID", constant: "0160" },
  { path: "SpecifiedTradeProduct/SellerAssignedID", pointer: "/sellerItemId" },
  { path: "SpecifiedTradeProduct/BuyerAssignedID", pointer: "/buyerItemId" },
  { path: "SpecifiedTradeProduct/Name", pointer: "/name" },
  { path: "SpecifiedTradeProduct/Description", pointer: "/description" },
  { path: "SpecifiedTradeProduct/DesignatedProductClassification/ClassCode", pointer: "/classification" },
  { path: "SpecifiedTradeProduct/OriginTradeCountry/ID", pointer: "/origin" },
  { path: `${agreement}/BuyerOrderReferencedDocument/LineID`, pointer: "/orderLine" },
  { path: `${gross}/ChargeAmount`, pointer: "/grossUnitPrice", kind: "decimal" },
  {
    path: `${gross}/AppliedTradeAllowanceCharge/ChargeIndicator/Indicator`,
    constant: "false",
    of: `${gross}/AppliedTradeAllowanceCharge`,
  },
  { path: `${gross}/AppliedTradeAllowanceCharge/ActualAmount`, pointer: "/unitDiscount", kind: "decimal" },
  { path: `${agreement}/NetPriceProductTradePrice/ChargeAmount`, pointer: "/unitPrice", kind: "decimal" },
  { path: `${agreement}/NetPriceProductTradePrice/BasisQuantity`, pointer: "/baseQuantity", kind: "decimal" },
  { path: "SpecifiedLineTradeDelivery/BilledQuantity", pointer: "/quantity", kind: "decimal" },
  { path: "SpecifiedLineTradeDelivery/BilledQuantity", attribute: "unitCode", pointer: "/unitCode" },
  {
    path: `${settlement}/ApplicableTradeTax/TypeCode`,
    constant: "VAT",
    of: `${settlement}/ApplicableTradeTax`,
  },
  { path: `${settlement}/ApplicableTradeTax/CategoryCode`, pointer: "/taxCategory" },
  { path: `${settlement}/ApplicableTradeTax/RateApplicablePercent`, pointer: "/taxRate", kind: "decimal" },
  {
    path: `${settlement}/BillingSpecifiedPeriod/StartDateTime/DateTimeString`,
    pointer: "/period/start",
    kind: "date",
  },
  {
    path: `${settlement}/BillingSpecifiedPeriod/EndDateTime/DateTimeString`,
    pointer: "/period/end",
    kind: "date",
  },
  ciiAdjustment(settlement, "false", "/allowances"),
  ciiAdjustment(settlement, "true", "/charges"),
  {
    path: `${settlement}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`,
    pointer: "/netAmount",
    kind: "decimal",
  },
];
