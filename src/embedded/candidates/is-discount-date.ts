import type { TextRange } from "../reading/reading.ts";

const percent = String.raw`\d{1,2}(?:[.,]\d+)?\s?%`;
const discount =
  "(?:cash |early payment |prompt payment |settlement )?(?:discount|skonto|rabatt|escompte|rabais|descuento|sconto|desconto|korting|kassarabat+|skonta)";
const behind = new RegExp(
  String.raw`^\s*[,;:(–-]?\s*(?:(?:mit|unter|abzüglich|abzgl\.?|abzug(?: von)?|less|with|minus|deduct|for|at|a|avec|moins|con|menos|com|met|med|z)\s+){0,3}${percent}\s*(?:\p{L}{1,8}(?:\s+|['’])){0,2}${discount}`,
  "iu",
);
const before = new RegExp(
  String.raw`${percent}\s*(?:\p{L}{1,8}(?:\s+|['’])){0,2}${discount}[^.;%\d]{0,40}$`,
  "iu",
);

/** Terms are short; a segment may be a whole text. */
const reach = 100;

/** True for the last day on which less is paid ("by 16.06.2025 with 2 % discount, else by 02.07.2025 in full"): it is not the due date. */
export function isDiscountDate({ segment, start, end }: TextRange): boolean {
  return (
    behind.test(segment.text.slice(end, end + reach)) ||
    before.test(segment.text.slice(Math.max(0, start - reach), start))
  );
}
