const acronyms = new Map(
  ["id", "iban", "bic", "vat", "url", "gtin", "sku", "qr", "nda"].map((word) => [word, word.toUpperCase()]),
);

/** A property name as a person would write it: `vatId` -> `VAT ID`, `issueDate` -> `Issue date`. */
export function humanizeName(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[\s._-]+/)
    .filter((word) => word !== "")
    .map(
      (word) => acronyms.get(word.toLowerCase()) ?? (/^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase()),
    );
  const sentence = words.join(" ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
