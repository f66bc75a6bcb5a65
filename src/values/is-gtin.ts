/** True for a GTIN of 8, 12, 13 or 14 digits, or a GLN of 13, with its check digit (GS1 General Specifications 7.9). */
export function isGtin(text: string): boolean {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
