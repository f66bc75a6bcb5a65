import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIbans } from "../../src/values/find-ibans.ts";

// Published examples of the IBAN registry and of banks; one of each length that ends within or at a group of four.
const examples = [
  "DE89370400440532013000",
  "GB29NWBK60161331926819",
  "FR1420041010050500013M02606",
  "NL91ABNA0417164300",
  "CH9300762011623852957",
  "NO9386011117947",
  "BE68539007547034",
  "AT611904300234573201",
  "PT50000201231234567890154",
  "MT84MALT011000012345MTLCAST001S",
];
const inGroups = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, "$1 ");
const followers = [
  "",
  " BIC: DEUTDEFF500",
  "   BIC: DEUTDEFF500",
  " BIC DEUTDEFF500",
  " SWIFT/BIC BNPAFRPP",
  " BLZ 370 400 44",
  " EUR 1,250.00",
  " 12 03 2026",
  ", 2nd account",
];
const cases = examples.flatMap((iban) =>
  followers.flatMap((behind) => [
    { iban, line: `IBAN: ${inGroups(iban)}${behind}` },
    { iban, line: `IBAN ${iban}${behind}` },
  ]),
);

describe("IBANs in a line", () => {
  it.each(cases)("end where their country's end: $line", ({ iban, line }) => {
    expect(findIbans(line).map(({ value, isValid }) => ({ value, isValid }))).toContainEqual({
      value: iban,
      isValid: true,
    });
    expect(line.slice(findIbans(line)[0]!.start, findIbans(line)[0]!.end).replaceAll(" ", "")).toBe(iban);
  });

  it("are told apart without anything but a blank between them", () => {
    const line = examples.map(inGroups).join(" ");
    expect(findIbans(line).map(({ value }) => value)).toEqual(examples);
  });

  it.each([
    ["whose next label is glued to it", "DE89370400440532013000BIC", "DE89370400440532013000", true],
    [
      "with a misread digit and a label behind it",
      "DE88 3704 0044 0532 0130 00 BIC COBADEFF",
      "DE88370400440532013000",
      false,
    ],
    [
      "with a digit too many and a label behind it",
      "DE89 3704 0044 0532 01300 00 BIC",
      "DE893704004405320130000",
      false,
    ],
    ["that breaks off", "DE89 3704 0044 0532 0130 BIC", "DE893704004405320130", false],
  ])("one %s is read as it is printed", (_, line, value, isValid) => {
    expect(findIbans(line)).toMatchObject([{ value, isValid }]);
  });

  it.each(["DE123456789", "AB12 of 2026", "no account", "USD 12 000 000"])("are not made of %s", (line) => {
    expect(findIbans(line)).toEqual([]);
  });

  it("lie within any text, as long as IBANs are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[A-Z]{2} ?\d{2}|[A-Z\d ]){0,80}$/), (text) => {
        let last = 0;
        for (const { start, end, value } of findIbans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replaceAll(" ", "")).toBe(value);
          expect(value.length).toBeGreaterThanOrEqual(15);
          expect(value.length).toBeLessThanOrEqual(34);
          last = end;
        }
      }),
    );
  });
});
