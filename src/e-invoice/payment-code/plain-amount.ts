/** An amount of a code in plain notation; undefined where it is none, or 0, which stands for "to be filled in". */
export function plainAmount(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  if (!/^\d{1,12}(?:\.\d{1,3})?$/.test(trimmed) || Number(trimmed) === 0) return undefined;
  return trimmed.replace(/^0+(?=\d)/, "");
}
