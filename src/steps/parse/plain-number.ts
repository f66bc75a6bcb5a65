import { Big } from "big.js";

/** The number that digits stand for; undefined where a JavaScript number would silently hold another one. */
export function plainNumber(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return text.length <= 15 || new Big(text).eq(new Big(value)) ? value : undefined;
}
