/** What a payment or fiscal code on an invoice says; what it does not say is left out. Amounts are decimals in plain notation. */
export interface PaymentCode {
  readonly scheme: "epc" | "swiss" | "emv" | "upi" | "portugal" | "zatca";
  /** Who is paid. */
  readonly payee?: string;
  readonly iban?: string;
  readonly bic?: string;
  /** An account that is no IBAN, such as a Pix key or a UPI address. */
  readonly account?: string;
  /** What is to be paid. */
  readonly amount?: string;
  readonly currency?: string;
  /** Structured reference of the payment, without blanks. */
  readonly reference?: string;
  /** Free text that goes with the payment. */
  readonly message?: string;
  readonly invoiceNumber?: string;
  /** ISO date. */
  readonly issueDate?: string;
  readonly sellerTaxId?: string;
  readonly grossTotal?: string;
  readonly taxTotal?: string;
}
