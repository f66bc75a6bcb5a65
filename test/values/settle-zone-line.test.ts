import { describe, expect, it } from "vitest";
import { parseMrz } from "../../src/values/parse-mrz.ts";
import { settleZoneLine } from "../../src/values/settle-zone-line.ts";

// The specimens of ICAO 9303, parts 4 and 5.
const passport = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const card = [
  "I<UTOD231458907<<<<<<<<<<<<<<<",
  "7408122F1204159UTO<<<<<<<<<<<6",
  "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

describe("settleZoneLine", () => {
  it.each([...passport, ...card])("leaves %s as it is", (line) => {
    expect(settleZoneLine(line)).toBe(line);
  });

  it.each([
    ["L898902C36UT074O8I22F12O4I59ZE184226B<<<<<10", passport[1]],
    ["P<UT0ER1KSS0N<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<", passport[0]],
    ["74O8122F12O41S9UT0<<<<<<<<<<<6", card[1]],
    ["ER1K5SON<<ANNA<MARIA<<<<<<<<<<", card[2]],
  ])("reads look-alikes of %s by where they stand", (seen, expected) => {
    expect(settleZoneLine(seen)).toBe(expected);
  });

  it.each(["HELLO<<WORLD0", "https://example.org/<<0", "12<<3456789012345678901234567890"])(
    "leaves other text alone: %s",
    (text) => {
      expect(settleZoneLine(text)).toBe(text);
    },
  );

  it("never mends a number: its check digit tells", () => {
    const lines = [
      passport[0]!,
      passport[1]!.replace("L898902C3", "L8989O2C3").replace("1204159", "1204158"),
    ];
    const zone = parseMrz(lines.map(settleZoneLine));
    expect(zone?.checks.filter(({ isRight }) => !isRight).map(({ name }) => name)).toContain("dateOfExpiry");
    expect(zone?.fields.documentNumber?.value).toBe("L8989O2C3");
  });
});
