import { describe, expect, it } from "vitest";
import { isAddressLine } from "../../../src/embedded/parties/is-address-line.ts";

describe("isAddressLine", () => {
  it.each([
    "9 quai de la Poste",
    "12 bis cours Lafayette",
    "Am Alten Ufer 14a",
    "Prinsengracht 263",
    "Largo Augusto 3",
    "Hauptstraße 5",
    "No. 12, Jalan Mawar 3/2",
    "69002 Lyon",
  ])("takes %s for a part of an address", (line) => {
    expect(isAddressLine(line)).toBe(true);
  });

  it.each([
    "Ticket A-3381",
    "2 Plat du jour",
    "Merci de votre visite",
    "12 cours",
    "TOTAL 54,90",
    "Table 12",
  ])("does not take %s for one", (line) => {
    expect(isAddressLine(line)).toBe(false);
  });
});
