import { readCommonNumber } from "../../values/read-common-number.ts";

/** `12.50`, `012.5` and `+12.5` are one value. */
export function shortestDecimal(plain: string): string {
  const common = readCommonNumber(plain);
  if (common !== undefined) return common;
  const [, sign = "", whole = "0", decimals = ""] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  const value = decimals === "" ? whole : `${whole}.${decimals}`;
  return sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}
