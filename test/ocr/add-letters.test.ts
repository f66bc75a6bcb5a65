import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { addLetters } from "../../src/ocr/add-letters.ts";
import { foldText } from "../../src/values/fold-text.ts";

const add = (first: string, second: string): string => addLetters(first.split(" "), second).join(" ");

describe("addLetters", () => {
  it.each([
    ["Muller StraBe 5", "Müller Straße 5", "Müller Straße 5"],
    ["francais recu, ou", "français reçu, où", "français reçu, où"],
    ["Senor Munoz, ANO", "Señor Muñoz, AÑO", "Señor Muñoz, AÑO"],
    ["oeuvre", "œuvre", "œuvre"],
    ["Kobenhavn Lodz", "København Łódź", "København Łódź"],
    ["Verkaufer/Kaufer:", "Verkäufer / Käufer.", "Verkäufer/Käufer:"],
    ["VerkauferName", "Verkäufer Name", "VerkäuferName"],
  ])("gives %s its marks", (first, second, expected) => {
    expect(add(first, second)).toBe(expected);
  });

  it.each([
    ["fuir", "für", "für"],
    ["gemal", "gemäß", "gemäß"],
    ["Biro", "Büro", "Büro"],
    ["Café", "Cafe", "Café"],
    ["I'adresse", "l'adresse", "l'adresse"],
  ])("knows what the first reader makes of marks: %s", (first, second, expected) => {
    expect(add(first, second)).toBe(expected);
  });

  it.each([
    ["other letters", "Konig 12", "Kénig 12", "Konig 12"],
    ["other digits", "Munchen 80333", "München 80888", "München 80333"],
    ["ss that is printed", "Grosse", "Größe", "Grosse"],
    ["a B at the beginning", "Haus B 12", "Haus ß 12", "Haus B 12"],
    ["a B among capitals", "ABC", "AßC", "ABC"],
    ["nothing at all", "Muller", "", "Muller"],
    ["an ordinal for a letter", "Via a", "Via ª", "Via a"],
    ["an English I", "I'm", "I'm", "I'm"],
  ])("takes no more than marks: %s", (_, first, second, expected) => {
    expect(add(first, second)).toBe(expected);
  });

  it("finds its place again after words that only one of both has", () => {
    expect(add("fur Kaufer", "für 12 Käufer")).toBe("für Käufer");
    expect(add("Menge fur Kaufer", "für Käufer")).toBe("Menge für Käufer");
  });

  it("never changes how many words there are, nor a letter beyond its mark, whatever the second reader says", () => {
    const letters = constantFrom(...Array.from("abouBI1ßäöüéñç,.'€"));
    const word = array(letters, { minLength: 1, maxLength: 6 }).map((list) => list.join(""));
    const line = array(word, { minLength: 1, maxLength: 6 });
    assert(
      property(line, line, (first, second) => {
        const marked = addLetters(first, second.join(" "));
        expect(marked).toHaveLength(first.length);
        // The forms of ü and the elided l are other letters by intent; the rest folds to the same.
        if (/[iuüI]/.test(first.join("") + second.join(""))) return;
        expect(marked.map((text) => foldText(text, "ocr").text)).toEqual(
          first.map((text) => foldText(text, "ocr").text),
        );
      }),
    );
  });
});
