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

/** "net by 04.04.2025, 3 % discount within 10 days": what follows is another term. */
const inFull =
  /(?:netto|net|in full|ohne abzug|sans escompte|sin descuento)\s+(?:bis(?: zum)?|by|until|au plus tard le|hasta el)\s*$/iu;

/** Terms are short; a segment may be a whole text. */
const reach = 100;

/** True for the last day on which less is paid ("by 16.06.2025 with 2 % discount, else by 02.07.2025 in full"): it is not the due date. */
export function isDiscountDate({ segment, start, end }: TextRange): boolean {
  const lead = segment.text.slice(Math.max(0, start - reach), start);
  if (inFull.test(lead)) return false;
  return behind.test(segment.text.slice(end, end + reach)) || before.test(lead);
}
