import { distance } from "fastest-levenshtein";

/** Letters and digits in lower case without marks. */
export function bare(text: unknown): string {
  return typeof text === "string" || typeof text === "number"
    ? String(text)
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, "")
    : "";
}

/** Equal after dropping case, blanks and punctuation. */
export function sameText(want: unknown, got: unknown): boolean {
  return bare(want) !== "" && bare(want) === bare(got);
}

/** Nearly equal: at most one character in ten differs, or one holds the other almost whole. */
export function nearText(want: unknown, got: unknown): boolean {
  const [a, b] = [bare(want), bare(got)];
  if (a === "" || b === "") return false;
  if (distance(a, b) <= 0.1 * Math.max(a.length, b.length)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length >= 0.6 * long.length;
}

/** Equal to the cent. */
export function sameAmount(want: unknown, got: unknown): boolean {
  if (got === null || got === undefined || got === "") return false;
  return Math.abs(Number(want) - Number(got)) < 0.0051;
}
