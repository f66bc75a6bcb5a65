import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMrz } from "../../src/values/parse-mrz.ts";

// The specimens of ICAO 9303, parts 4 to 7.
const passport = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const card = [
  "I<UTOD231458907<<<<<<<<<<<<<<<",
  "7408122F1204159UTO<<<<<<<<<<<6",
  "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];
const small = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
const visa = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"];
const smallVisa = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"];

const values = (lines: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(parseMrz(lines)?.fields ?? {}).map(([name, { value }]) => [name, value]));

describe("parseMrz", () => {
  it.each([
    ["TD3", passport, "L898902C3"],
    ["TD1", card, "D23145890"],
    ["TD2", small, "D23145890"],
    ["MRV-A", visa, "L8988901C"],
    ["MRV-B", smallVisa, "L8988901C"],
  ])("reads the specimen of %s, every check digit right", (format, lines, documentNumber) => {
    const zone = parseMrz(lines);
    expect(zone?.format).toBe(format);
    expect(zone?.checks.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(zone?.checks.length).toBeGreaterThanOrEqual(3);
    expect(values(lines)).toMatchObject({
      surname: "ERIKSSON",
      givenNames: "ANNA MARIA",
      sex: "F",
      documentNumber,
    });
  });

  it("takes dates, countries and the personal number as they stand there", () => {
    expect(values(passport)).toMatchObject({
      documentCode: "P",
      issuingCountry: "UTO",
      nationality: "UTO",
      dateOfBirth: "740812",
      dateOfExpiry: "120415",
      optional: "ZE184226B",
    });
  });

  it("tells of every single digit that was read as another one", () => {
    const [first = "", second = ""] = passport;
    // Number, dates and their digits, all of which the composite digit covers.
    const covered = [
      ...Array(10).keys(),
      ...Array.from({ length: 7 }, (_, i) => 13 + i),
      ...Array.from({ length: 7 }, (_, i) => 21 + i),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...covered), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const old = second[at] ?? "";
        if (!/\d/u.test(old)) return;
        const changed = `${second.slice(0, at)}${(Number(old) + step) % 10}${second.slice(at + 1)}`;
        expect(parseMrz([first, changed])?.checks.some(({ isRight }) => !isRight)).toBe(true);
      }),
    );
  });

  it.each([
    ["lines of different lengths", [passport[0] ?? "", "L898902C36UTO"]],
    ["small letters", passport.map((line) => line.toLowerCase())],
    ["one line", [passport[0] ?? ""]],
    ["digits where the kind of document stands", passport.map((line) => `1${line.slice(1)}`)],
  ])("knows no zone in %s", (_, lines) => {
    expect(parseMrz(lines)).toBeUndefined();
  });
});
