import { ublAdjustment } from "./ubl-adjustment.ts";
import type { Field } from "./field.ts";

/** One line of a UBL invoice or credit note, in the order of its schema; `quantity` is what its quantity is called. */
export const ublLineFields = (quantity: "InvoicedQuantity" | "CreditedQuantity"): readonly Field[] => [
  { path: "ID", pointer: "/lineId" },
  { path: "Note", pointer: "/note" },
  { path: quantity, pointer: "/quantity", kind: "decimal" },
  { path: quantity, attribute: "unitCode", pointer: "/unitCode" },
  { path: "LineExtensionAmount", pointer: "/netAmount", kind: "decimal" },
  { path: "InvoicePeriod/StartDate", pointer: "/period/start", kind: "date" },
  { path: "InvoicePeriod/EndDate", pointer: "/period/end", kind: "date" },
  { path: "OrderLineReference/LineID", pointer: "/orderLine" },
  ublAdjustment("false", "/allowances"),
  ublAdjustment("true", "/charges"),
  { path: "Item/Description", pointer: "/description" },
  { path: "Item/Name", pointer: "/name" },
  { path: "Item/BuyersItemIdentification/ID", pointer: "/buyerItemId" },
  { path: "Item/SellersItemIdentification/ID", pointer: "/sellerItemId" },
  { path: "Item/StandardItemIdentification/ID", pointer: "/gtin" },
  { path: "Item/StandardItemIdentification/ID", attribute: "schemeID", constant: "0160" },
  { path: "Item/OriginCountry/IdentificationCode", pointer: "/origin" },
  { path: "Item/CommodityClassification/ItemClassificationCode", pointer: "/classification" },
  { path: "Item/ClassifiedTaxCategory/ID", pointer: "/taxCategory" },
  { path: "Item/ClassifiedTaxCategory/Percent", pointer: "/taxRate", kind: "decimal" },
  { path: "Item/ClassifiedTaxCategory/TaxScheme/ID", constant: "VAT", of: "Item/ClassifiedTaxCategory" },
  { path: "Price/PriceAmount", pointer: "/unitPrice", kind: "decimal" },
  { path: "Price/BaseQuantity", pointer: "/baseQuantity", kind: "decimal" },
  { path: "Price/AllowanceCharge/ChargeIndicator", constant: "false", of: "Price/AllowanceCharge" },
  { path: "Price/AllowanceCharge/Amount", pointer: "/unitDiscount", kind: "decimal" },
  { path: "Price/AllowanceCharge/BaseAmount", pointer: "/grossUnitPrice", kind: "decimal" },
];
