import { expect, it } from "vitest";
import { isMisreadPlace } from "../../../src/embedded/parties/is-misread-place.ts";

it.each<[string, boolean]>([
  ["No. 76, Jalan SS15/4B, 47500 Subang Jaya, Selengcr D.E.", true],
  ["12 Bouelvard Voltaire, 75011 Paris", true],
  ["Persiaran Kayangan, 40150 Shah Alam, Selangor", false],
  ["22 High Street, Leeds", false],
  ["4 Avenues Lane, Gloucester", false],
  ["52100 KUALA LUMFUR", false],
  ["Industriestraße 14, 6300 Zug", false],
  ["", false],
])("tells an address with words that were misread: %s", (text, expected) => {
  expect(isMisreadPlace(text)).toBe(expected);
});
