/** The texts of a header or footer of a printed sheet; its codes (page number, date, fonts) print nothing of the document. */
export function readMargin(codes: string): string[] {
  const plain = codes
    .replaceAll(/&(?:"[^"]*"|K[\dA-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[PNDTZFAGBIUESXYOH])/giu, "")
    .replaceAll("&&", "&");
  return plain
    .split(/&[LCR]/u)
    .map((text) => text.replaceAll(/\s+/gu, " ").trim())
    .filter((text) => text !== "");
}
