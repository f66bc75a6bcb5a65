/** UNTDID 1001 codes of BT-3 and what `documentType` calls them; the first code of a kind is the one that is written. */
const documentTypes: readonly (readonly [code: string, type: string])[] = [
  ["380", "invoice"],
  ["381", "credit-note"],
  ["384", "corrected"],
  ["389", "self-billed"],
  ["325", "proforma"],
  ["383", "debit-note"],
  ["386", "prepayment"],
  ["326", "invoice"],
  ["575", "invoice"],
  ["393", "invoice"],
  ["751", "invoice"],
  ["875", "invoice"],
  ["876", "invoice"],
  ["877", "invoice"],
  ["261", "credit-note"],
  ["262", "credit-note"],
  ["296", "credit-note"],
  ["308", "credit-note"],
  ["396", "credit-note"],
  ["420", "credit-note"],
  ["458", "credit-note"],
  ["532", "credit-note"],
];

/** UNTDID 4461 codes of BT-81 and what `payment.means` calls them. */
const paymentMeans: readonly (readonly [code: string, means: string])[] = [
  ["58", "transfer"],
  ["30", "transfer"],
  ["31", "transfer"],
  ["42", "transfer"],
  ["59", "direct-debit"],
  ["49", "direct-debit"],
  ["48", "card"],
  ["54", "card"],
  ["55", "card"],
  ["10", "cash"],
  ["20", "cheque"],
  ["21", "cheque"],
  ["22", "cheque"],
  ["23", "cheque"],
  ["68", "online"],
  ["1", "other"],
  ["57", "other"],
  ["97", "other"],
  ["ZZZ", "other"],
];

/** Code lists of EN 16931 beside the words of the invoice schema. */
export const codes = { "document-type": documentTypes, "payment-means": paymentMeans } as const;
