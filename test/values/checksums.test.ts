import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBic } from "../../src/values/is-bic.ts";
import { isCreditorReference } from "../../src/values/is-creditor-reference.ts";
import { isGtin } from "../../src/values/is-gtin.ts";
import { isIban } from "../../src/values/is-iban.ts";
import { isLei } from "../../src/values/is-lei.ts";
import { isLuhn } from "../../src/values/is-luhn.ts";
import { isPaymentReference } from "../../src/values/is-payment-reference.ts";
import { isVatId } from "../../src/values/is-vat-id.ts";

// Published examples of the standards and of tax offices.
const valid = {
  iban: [
    isIban,
    [
      "DE89 3704 0044 0532 0130 00",
      "GB29NWBK60161331926819",
      "FR1420041010050500013M02606",
      "NL91ABNA0417164300",
    ],
  ],
  bic: [isBic, ["DEUTDEFF", "DEUTDEFF500", "BNPAFRPP"]],
  luhn: [isLuhn, ["79927398713", "4111 1111 1111 1111"]],
  gtin: [isGtin, ["4006381333931", "96385074", "036000291452"]],
  lei: [isLei, ["5493001KJTIIGC8Y1R12"]],
  creditorReference: [isCreditorReference, ["RF18 5390 0754 7034"]],
  paymentReference: [
    isPaymentReference,
    ["RF18539007547034", "+++090/9337/55493+++", "210000000003139471430009017"],
  ],
} as const;

const vatIds = [
  "DE136695976",
  "ATU13585627",
  "BE0403019261",
  "FR40303265045",
  "IT00743110157",
  "ESB58378431",
  "ESX2482300W",
  "ES54362315K",
  "NL004495445B01",
  "PL8567346215",
  "PT501964843",
  "SE556188840401",
  "DK13585628",
  "FI20774740",
  "EL094259216",
  "GR023456780",
  "IE6433435F",
  "IE6433435OA",
  "LU15027442",
  "HU12892312",
  "SI50223054",
  "SK2022749619",
  "RO18547290",
  "HR33392005961",
  "EE100931558",
  "MT11679112",
  "CHE-100.155.212 MWST",
  "NO995525828MVA",
];

describe("checksums", () => {
  it.each(Object.entries(valid))(
    "%s accepts published examples and notices any single wrong digit",
    (name, [check, examples]) => {
      for (const example of examples) {
        expect(check(example)).toBe(true);
        if (name === "bic") continue;
        const places = Array.from(example).flatMap((character, index) =>
          /\d/.test(character) ? [index] : [],
        );
        fc.assert(
          fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, step) => {
            const digit = (Number(example[place]) + step) % 10;
            expect(check(`${example.slice(0, place)}${digit}${example.slice(place + 1)}`)).not.toBe(true);
          }),
          { numRuns: 30 },
        );
      }
    },
  );

  it.each(vatIds)("isVatId accepts %s, with blanks and in lower case too", (id) => {
    expect(isVatId(id)).toBe(true);
    expect(isVatId(` ${id.slice(0, 4)} ${id.slice(4).toLowerCase()} `)).toBe(true);
  });

  it.each(["DE136695977", "ATU13585628", "FR41303265045", "IT00743110158", "NL004495446B01", "DE1366959"])(
    "isVatId refuses %s",
    (id) => {
      expect(isVatId(id)).toBe(false);
    },
  );

  it.each(["12-3456789", "US123456789", "DEPOT", ""])("isVatId has no rule for %j", (id) => {
    expect(isVatId(id)).toBeUndefined();
  });

  it("isPaymentReference has no rule for free references", () => {
    expect(isPaymentReference("Invoice 2024-001")).toBeUndefined();
  });
});
