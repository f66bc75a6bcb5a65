import { ublAdjustment } from "./ubl-adjustment.ts";
import type { Field } from "./field.ts";
import { ublAddressFields } from "./ubl-address-fields.ts";
import { ublLineFields } from "./ubl-line-fields.ts";
import { ublPartyFields } from "./ubl-party-fields.ts";

const sums = "LegalMonetaryTotal";

const taxOfAdjustment: readonly Field[] = [
  { path: "TaxCategory/Percent", pointer: "/taxRate", kind: "decimal" },
  { path: "TaxCategory/TaxScheme/ID", constant: "VAT", of: "TaxCategory" },
];

/** UBL 2.1 as EN 16931-3-2 binds it (Peppol BIS 3, XRechnung), in the order of the schema of its root element. */
export function ublFields(root: "Invoice" | "CreditNote"): readonly Field[] {
  const isInvoice = root === "Invoice";
  const due: Field = { path: "DueDate", pointer: "/dueDate", kind: "date" };
  const point: Field = { path: "TaxPointDate", pointer: "/taxPointDate", kind: "date" };
  const type: Field = {
    path: isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode",
    pointer: "/documentType",
    kind: "document-type",
  };
  const note: Field = { paths: ["Note"], texts: "/notes" };
  return [
    { path: "CustomizationID", constant: "urn:cen.eu:en16931:2017" },
    { path: "ID", pointer: "/invoiceNumber" },
    { path: "IssueDate", pointer: "/issueDate", kind: "date" },
    ...(isInvoice ? [due, type, note, point] : [point, type, note]),
    { path: "DocumentCurrencyCode", pointer: "/currency" },
    { path: "TaxCurrencyCode", pointer: "/taxCurrency" },
    { path: "AccountingCost", pointer: "/accountingRef" },
    { path: "BuyerReference", pointer: "/buyerReference" },
    { path: "InvoicePeriod/StartDate", pointer: "/servicePeriod/start", kind: "date" },
    { path: "InvoicePeriod/EndDate", pointer: "/servicePeriod/end", kind: "date" },
    { path: "OrderReference/ID", pointer: "/purchaseOrder" },
    { path: "OrderReference/SalesOrderID", pointer: "/salesOrder" },
    {
      path: "BillingReference",
      list: "/precedingInvoices",
      fields: [
        { path: "InvoiceDocumentReference/ID", pointer: "/number" },
        { path: "InvoiceDocumentReference/IssueDate", pointer: "/date", kind: "date" },
      ],
    },
    { path: "DespatchDocumentReference/ID", pointer: "/despatchAdvice" },
    { path: "ReceiptDocumentReference/ID", pointer: "/receivingAdvice" },
    { path: "ContractDocumentReference/ID", pointer: "/contractRef" },
    ...(isInvoice ? [{ path: "ProjectReference/ID", pointer: "/projectRef" }] : []),
    ...ublPartyFields("AccountingSupplierParty/Party", "/seller"),
    ...ublPartyFields("AccountingCustomerParty/Party", "/buyer"),
    { path: "PayeeParty/PartyName/Name", pointer: "/payee/name" },
    { path: "TaxRepresentativeParty/PartyName/Name", pointer: "/taxRepresentative/name" },
    ...ublAddressFields("TaxRepresentativeParty/PostalAddress", "/taxRepresentative/address"),
    { path: "Delivery/ActualDeliveryDate", pointer: "/delivery/date", kind: "date" },
    ...ublAddressFields("Delivery/DeliveryLocation/Address", "/shipTo/address"),
    { path: "Delivery/DeliveryParty/PartyName/Name", pointer: "/shipTo/name" },
    {
      path: "PaymentMeans",
      list: "/payment/instructions",
      fields: [
        { path: "PaymentMeansCode", pointer: "/payment/means", kind: "payment-means", isOfRoot: true },
        { path: "PaymentDueDate", pointer: "/dueDate", kind: "date", isOfRoot: true, isReadOnly: isInvoice },
        { path: "PaymentID", pointer: "/payment/reference", isOfRoot: true },
        {
          path: "CardAccount/PrimaryAccountNumberID",
          pointer: "/payment/card/last4",
          kind: "last-four",
          isOfRoot: true,
        },
        { path: "PayeeFinancialAccount/ID", pointer: "/iban" },
        { path: "PayeeFinancialAccount/Name", pointer: "/accountName" },
        { path: "PayeeFinancialAccount/FinancialInstitutionBranch/ID", pointer: "/bic" },
        { path: "PaymentMandate/ID", pointer: "/payment/mandateId", isOfRoot: true },
      ],
    },
    { path: "PaymentTerms/Note", pointer: "/paymentTerms" },
    ublAdjustment("false", "/allowances", taxOfAdjustment),
    ublAdjustment("true", "/charges", taxOfAdjustment),
    { path: "TaxTotal/TaxAmount", pointer: "/totals/taxTotal", kind: "decimal" },
    {
      path: "TaxTotal/TaxSubtotal",
      list: "/taxes",
      fields: [
        { path: "TaxableAmount", pointer: "/taxable", kind: "decimal" },
        { path: "TaxAmount", pointer: "/amount", kind: "decimal" },
        { path: "TaxCategory/ID", pointer: "/category" },
        { path: "TaxCategory/Percent", pointer: "/rate", kind: "decimal" },
        { path: "TaxCategory/TaxExemptionReason", pointer: "/exemptionReason" },
        { path: "TaxCategory/TaxScheme/ID", pointer: "/name" },
      ],
    },
    { path: `${sums}/LineExtensionAmount`, pointer: "/totals/linesTotal", kind: "decimal" },
    { path: `${sums}/TaxExclusiveAmount`, pointer: "/totals/netTotal", kind: "decimal" },
    { path: `${sums}/TaxInclusiveAmount`, pointer: "/totals/grossTotal", kind: "decimal" },
    { path: `${sums}/AllowanceTotalAmount`, pointer: "/totals/allowanceTotal", kind: "decimal" },
    { path: `${sums}/ChargeTotalAmount`, pointer: "/totals/chargeTotal", kind: "decimal" },
    { path: `${sums}/PrepaidAmount`, pointer: "/totals/paidAmount", kind: "decimal" },
    { path: `${sums}/PayableRoundingAmount`, pointer: "/totals/rounding", kind: "decimal" },
    { path: `${sums}/PayableAmount`, pointer: "/totals/amountDue", kind: "decimal" },
    {
      path: isInvoice ? "InvoiceLine" : "CreditNoteLine",
      list: "/lines",
      fields: ublLineFields(isInvoice ? "InvoicedQuantity" : "CreditedQuantity"),
    },
  ];
}
