import { distance } from "fastest-levenshtein";

/** Legal forms that are long enough to be known when a letter of them is misread. */
const forms = [
  "sdnbhd",
  "berhad",
  "gmbh",
  "sarl",
  "limited",
  "limitada",
  "company",
  "corporation",
  "incorporated",
];

/** True for a name whose last words are nearly a legal form ("SON BHD", "GMBII"), but none. */
export function isMisreadForm(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}/]/gu, ""))
    .filter((word) => word !== "");
  return [1, 2].some((count) => {
    const end = words.slice(-count).join("");
    if (words.length <= count || end.length < 4) return false;
    return forms.some((form) => {
      const off = distance(end, form);
      return off > 0 && off <= (form.length > 5 && end.at(-1) === form.at(-1) ? 2 : 1) && isLike(end, form);
    });
  });
}

/** Whole words that happen to be near a form ("unlimited", "companys") are none that was misread. */
function isLike(end: string, form: string): boolean {
  return !end.includes(form) && !form.includes(end);
}
