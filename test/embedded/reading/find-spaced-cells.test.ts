import { describe, expect, it } from "vitest";
import { findSpacedCells } from "../../../src/embedded/reading/find-spaced-cells.ts";

/** The cells of each line that is a row of a table. */
const cellsOf = (text: string): string[][] =>
  [...findSpacedCells(text).values()].map((cells) => cells.map(({ start, end }) => text.slice(start, end)));

describe("findSpacedCells", () => {
  it.each<[string, string, string[][]]>([
    [
      "labels of two words and names with numbers",
      "Bill\nDescription Qty Unit Price Amount\nCoffee beans, 1 kg 12 18.50 222.00\nDelivery 1 10.00 10.00\nTotal 232.00",
      [
        ["Description", "Qty", "Unit Price", "Amount"],
        ["Coffee beans, 1 kg", "12", "18.50", "222.00"],
        ["Delivery", "1", "10.00", "10.00"],
      ],
    ],
    [
      "a position before and a unit behind the name",
      "Pos Bezeichnung Menge Einheit Einzelpreis Gesamt\n1 Regalbrett Eiche 4 Stk 45,00 EUR 180,00 EUR",
      [
        ["Pos", "Bezeichnung", "Menge", "Einheit", "Einzelpreis", "Gesamt"],
        ["1", "Regalbrett Eiche", "4", "Stk", "45,00 EUR", "180,00 EUR"],
      ],
    ],
    [
      "a rate of tax",
      "Désignation Quantité Prix unitaire TVA Montant\nStylo bleu 10 1,20 20 % 12,00 €",
      [
        ["Désignation", "Quantité", "Prix unitaire", "TVA", "Montant"],
        ["Stylo bleu", "10", "1,20", "20 %", "12,00 €"],
      ],
    ],
    [
      "a count in front",
      "Qty Description Price Amount\n2 Tea 2.50 5.00",
      [
        ["Qty", "Description", "Price", "Amount"],
        ["2", "Tea", "2.50", "5.00"],
      ],
    ],
  ])("finds %s", (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it.each([
    ["a header that stands alone", "Description Qty Price Amount\nand more of it"],
    ["a line of words that are no labels", "Please note our new Price Amount\nTea 2 2.50 5.00"],
    [
      "columns that stand apart already",
      "Description    Qty  Price  Amount\nTea            2    2.50   5.00",
    ],
    ["rows with fewer numbers than the header has", "Description Qty Price Amount\nTea 5.00"],
    ["a text without a table", "Dear all,\nwe meet at 5."],
  ])("leaves %s alone", (_, text) => {
    expect(cellsOf(text)).toEqual([]);
  });

  it("gives numbers of a column one right edge", () => {
    const text = "Description Qty Price Amount\nTea 2 2.50 5.00\nCoffee beans 10 18.50 185.00";
    const lines = [...findSpacedCells(text).values()];
    const edges = lines.map((cells) => cells.at(-1)!.column + cells.at(-1)!.end - cells.at(-1)!.start);
    expect(new Set(edges).size).toBe(1);
  });

  it("takes no longer than the text is long, whatever stands in it", () => {
    const line = `${"1 ".repeat(140)}x`;
    const text = `Description Qty Price Amount\n${`${line}\n`.repeat(2000)}`;
    expect(cellsOf(text)).toEqual([]);
  });
});
