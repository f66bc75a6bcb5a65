import type { Found } from "../output/found.ts";

/** The number that was found for a leaf. */
export function numberAt(found: ReadonlyMap<string, Found>, pointer: string): number | undefined {
  const value = found.get(pointer)?.value;
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
}
