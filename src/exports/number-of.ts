import type { Json } from "../document/json.ts";

/** A finite number, also where it is written as a decimal string. */
export function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
