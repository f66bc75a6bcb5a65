import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";

/** What readers of pixels make of currency signs: `f89.99` of £, `(E)` of (€), `486,00 Ké` of Kč. */
const misread =
  /(?<![\p{L}\d])-?[fFE]\d{1,6}[.,]\d{2}(?!\d)|total\w*\s*\(\p{L}\)|\d[.,]\d{2}\s?(?:K[^\s\d]?|z[^\s\d]|F[tlf])(?![\p{L}\d])/iu;

/** Pointers of currencies whose sign seems to stand at an amount of a scan, and was not read as one. */
export function listLostCurrencies(targets: readonly Target[], { segments, pages }: Reading): string[] {
  const scanned = new Set(pages.flatMap(({ page, isOcr }) => (isOcr ? [page] : [])));
  const isLost = segments.some(({ page, text }) => scanned.has(page) && misread.test(text));
  return isLost
    ? targets.flatMap(({ node, pointer, parents }) =>
        node.kind === "currency" && parents.length <= 1 && node.name === "currency" ? [pointer] : [],
      )
    : [];
}
