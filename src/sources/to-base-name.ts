const maxLength = 200;

/** The last part of a path of either kind, without control characters; `fallback` where nothing is left. */
export function toBaseName(path: string, fallback: string): string {
  const last = path.split(/[/\\]/u).findLast((part) => part !== "") ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return clean === "" ? fallback : clean.slice(-maxLength);
}
