import { equalDecimals } from "../../src/values/equal-decimals.ts";

const plain = (text: string): string => text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== "string" || typeof actual !== "string") return expected === actual;
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(expected);
  return isNumber ? equalDecimals(expected, actual) : plain(expected) === plain(actual);
}

/** Where the data differs from what is known of the document, a line a leaf; leaves that the truth leaves out are unknown. */
export function listDifferences(expected: unknown, actual: unknown, pointer = ""): string[] {
  if (typeof expected !== "object" || expected === null) {
    return isSame(expected, actual ?? null)
      ? []
      : [`${pointer}: ${JSON.stringify(expected)} but got ${JSON.stringify(actual)}`];
  }
  const isList = Array.isArray(expected);
  const length =
    isList && Array.isArray(actual) && actual.length !== expected.length
      ? [`${pointer}: ${expected.length} rows but got ${actual.length}`]
      : [];
  const children = Object.entries(expected).flatMap(([key, value]) =>
    listDifferences(
      value,
      (actual as Record<string, unknown> | null | undefined)?.[key],
      `${pointer}/${key}`,
    ),
  );
  return [...length, ...children];
}
