import { ciiAdjustment } from "./cii-adjustment.ts";
import { ciiLineFields } from "./cii-line-fields.ts";
import { ciiPartyFields } from "./cii-party-fields.ts";
import type { Field } from "./field.ts";

const agreement = "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement";
const delivery = "SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery";
const settlement = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement";
const means = `${settlement}/SpecifiedTradeSettlementPaymentMeans`;
const terms = `${settlement}/SpecifiedTradePaymentTerms`;
const sums = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`;

const taxOfAdjustment: readonly Field[] = [
  { path: "CategoryTradeTax/TypeCode", constant: "VAT", of: "CategoryTradeTax" },
  { path: "CategoryTradeTax/RateApplicablePercent", pointer: "/taxRate", kind: "decimal" },
];

/** UN/CEFACT Cross Industry Invoice as EN 16931-3-3 binds it (Factur-X, ZUGFeRD 2, XRechnung), in the order of its schema. */
export const ciiFields: readonly Field[] = [
  {
    path: "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
    constant: "urn:cen.eu:en16931:2017",
  },
  { path: "ExchangedDocument/ID", pointer: "/invoiceNumber" },
  { path: "ExchangedDocument/TypeCode", pointer: "/documentType", kind: "document-type" },
  { path: "ExchangedDocument/IssueDateTime/DateTimeString", pointer: "/issueDate", kind: "date" },
  { paths: ["ExchangedDocument/IncludedNote/Content"], texts: "/notes" },
  {
    path: "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem",
    list: "/lines",
    fields: ciiLineFields,
  },
  { path: `${agreement}/BuyerReference`, pointer: "/buyerReference" },
  ...ciiPartyFields(`${agreement}/SellerTradeParty`, "/seller"),
  ...ciiPartyFields(`${agreement}/BuyerTradeParty`, "/buyer"),
  ...ciiPartyFields(`${agreement}/SellerTaxRepresentativeTradeParty`, "/taxRepresentative").filter(isOfPlace),
  { path: `${agreement}/SellerOrderReferencedDocument/IssuerAssignedID`, pointer: "/salesOrder" },
  { path: `${agreement}/BuyerOrderReferencedDocument/IssuerAssignedID`, pointer: "/purchaseOrder" },
  { path: `${agreement}/ContractReferencedDocument/IssuerAssignedID`, pointer: "/contractRef" },
  { path: `${agreement}/SpecifiedProcuringProject/ID`, pointer: "/projectRef" },
  ...ciiPartyFields(`${delivery}/ShipToTradeParty`, "/shipTo").filter(isOfPlace),
  {
    path: `${delivery}/ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString`,
    pointer: "/delivery/date",
    kind: "date",
  },
  { path: `${delivery}/DespatchAdviceReferencedDocument/IssuerAssignedID`, pointer: "/despatchAdvice" },
  { path: `${delivery}/ReceivingAdviceReferencedDocument/IssuerAssignedID`, pointer: "/receivingAdvice" },
  { path: `${settlement}/CreditorReferenceID`, pointer: "/payment/creditorId" },
  { path: `${settlement}/PaymentReference`, pointer: "/payment/reference" },
  { path: `${settlement}/TaxCurrencyCode`, pointer: "/taxCurrency" },
  { path: `${settlement}/InvoiceCurrencyCode`, pointer: "/currency" },
  ...ciiPartyFields(`${settlement}/PayeeTradeParty`, "/payee").filter(isOfPlace),
  {
    path: means,
    list: "/payment/instructions",
    fields: [
      { path: "TypeCode", pointer: "/payment/means", kind: "payment-means", isOfRoot: true },
      {
        path: "ApplicableTradeSettlementFinancialCard/ID",
        pointer: "/payment/card/last4",
        kind: "last-four",
        isOfRoot: true,
      },
      { path: "PayeePartyCreditorFinancialAccount/IBANID", pointer: "/iban" },
      { path: "PayeePartyCreditorFinancialAccount/AccountName", pointer: "/accountName" },
      { path: "PayeePartyCreditorFinancialAccount/ProprietaryID", pointer: "/accountNumber" },
      { path: "PayeeSpecifiedCreditorFinancialInstitution/BICID", pointer: "/bic" },
      { path: "PayeeSpecifiedCreditorFinancialInstitution/Name", pointer: "/bankName" },
    ],
  },
  {
    path: `${settlement}/ApplicableTradeTax`,
    list: "/taxes",
    fields: [
      { path: "CalculatedAmount", pointer: "/amount", kind: "decimal" },
      { path: "TypeCode", pointer: "/name" },
      { path: "ExemptionReason", pointer: "/exemptionReason" },
      { path: "BasisAmount", pointer: "/taxable", kind: "decimal" },
      { path: "CategoryCode", pointer: "/category" },
      {
        path: "TaxPointDate/DateString",
        pointer: "/taxPointDate",
        kind: "date",
        isOfRoot: true,
        isReadOnly: true,
      },
      { path: "RateApplicablePercent", pointer: "/rate", kind: "decimal" },
    ],
  },
  {
    path: `${settlement}/BillingSpecifiedPeriod/StartDateTime/DateTimeString`,
    pointer: "/servicePeriod/start",
    kind: "date",
  },
  {
    path: `${settlement}/BillingSpecifiedPeriod/EndDateTime/DateTimeString`,
    pointer: "/servicePeriod/end",
    kind: "date",
  },
  ciiAdjustment(settlement, "false", "/allowances", taxOfAdjustment),
  ciiAdjustment(settlement, "true", "/charges", taxOfAdjustment),
  { path: `${terms}/Description`, pointer: "/paymentTerms" },
  { path: `${terms}/DueDateDateTime/DateTimeString`, pointer: "/dueDate", kind: "date" },
  { path: `${terms}/DirectDebitMandateID`, pointer: "/payment/mandateId" },
  { path: `${sums}/LineTotalAmount`, pointer: "/totals/linesTotal", kind: "decimal" },
  { path: `${sums}/ChargeTotalAmount`, pointer: "/totals/chargeTotal", kind: "decimal" },
  { path: `${sums}/AllowanceTotalAmount`, pointer: "/totals/allowanceTotal", kind: "decimal" },
  { path: `${sums}/TaxBasisTotalAmount`, pointer: "/totals/netTotal", kind: "decimal" },
  { path: `${sums}/TaxTotalAmount`, pointer: "/totals/taxTotal", kind: "decimal" },
  { path: `${sums}/TaxTotalAmount`, attribute: "currencyID", pointer: "/currency" },
  { path: `${sums}/RoundingAmount`, pointer: "/totals/rounding", kind: "decimal" },
  { path: `${sums}/GrandTotalAmount`, pointer: "/totals/grossTotal", kind: "decimal" },
  { path: `${sums}/TotalPrepaidAmount`, pointer: "/totals/paidAmount", kind: "decimal" },
  { path: `${sums}/DuePayableAmount`, pointer: "/totals/amountDue", kind: "decimal" },
  {
    path: `${settlement}/InvoiceReferencedDocument`,
    list: "/precedingInvoices",
    fields: [
      { path: "IssuerAssignedID", pointer: "/number" },
      { path: "FormattedIssueDateTime/DateTimeString", pointer: "/date", kind: "date" },
    ],
  },
  { path: `${settlement}/ReceivableSpecifiedTradeAccountingAccount/ID`, pointer: "/accountingRef" },
];

/** Who only receives goods or money has a name and an address in the invoice schema, and no more. */
function isOfPlace(field: Field): boolean {
  const target = "pointer" in field ? field.pointer : "texts" in field ? field.texts : "";
  return /^\/\w+\/(?:name$|address\/)/u.test(target);
}
