const amount = String.raw`\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})*[.,]\d{2}|\d+[.,]\d{2}`;
const pattern = new RegExp(
  String.raw`([€£$¥])\s?(-?(?:${amount}))(?![\d])|(?<![\d.,])(-?(?:${amount}))\s?([€£])`,
  "gu",
);

/** Amounts that carry a currency sign, without blanks, the sign first. */
export function findAmounts(text: string): string[] {
  return [...text.matchAll(pattern)].map(
    ([, before, after, plain, sign]) =>
      `${before ?? sign ?? ""}${(after ?? plain ?? "").replaceAll(/\s/gu, "")}`,
  );
}
