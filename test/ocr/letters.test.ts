import { beforeAll, describe, expect, it } from "vitest";
import { findLanguageData } from "../../src/ocr/find-language-data.ts";
import { readPixels } from "../../src/ocr/read-pixels.ts";
import type { PixelReading } from "../../src/ports/pixel-reader.ts";
import { drawPage } from "../support/draw-page.ts";

const size = { width: 420, height: 170, maxEdge: 1000 };

async function readPrint(lines: readonly string[]): Promise<PixelReading> {
  const prints = lines.map((text, index) => ({ text, x: 20, y: 30 + index * 32 }));
  return await readPixels(await drawPage(prints, size));
}

const texts = ({ words }: PixelReading): string => words.map(({ text }) => text).join(" ");

describe("letters that the first reader does not know", () => {
  it.each([
    {
      language: "German",
      lines: [
        "Rechnung für Müller GmbH",
        "Große Straße 12, 80331 München",
        "Übergrößen und Schlüssel",
        "Betrag: 1.382,44 €",
      ],
    },
    {
      language: "French",
      lines: [
        "Facture pour le café français",
        "Reçu à Besançon, où nous étions",
        "Échéance à 30 jours",
        "Total à payer : 1 382,44 €",
      ],
    },
    {
      language: "Spanish",
      lines: [
        "Factura del señor Muñoz",
        "Calle de la Montaña, año 2024",
        "El número de teléfono",
        "Importe total: 382,44 €",
      ],
    },
  ])("are read on a $language page, beside the amounts with their currency", async ({ lines }) => {
    const reading = await readPrint(lines);
    expect(texts(reading).replaceAll(" :", ":").split(" ").sort()).toEqual(
      lines.join(" ").replaceAll(" :", ":").split(" ").sort(),
    );
    expect(reading.uncheckedLetters).toBeUndefined();
    for (const { text, otherReading } of reading.words) expect(otherReading).not.toBe(text);
  });

  describe("without data of the language", () => {
    const lines = [
      "Fattura della consegna di aprile",
      "Importo totale con IVA",
      "Scadenza del pagamento",
      "La società è già",
    ];
    let reading: PixelReading;
    beforeAll(async () => {
      reading = await readPrint(lines);
    });

    it("are said to be unchecked, with the package to install", () => {
      // A machine with Tesseract's own Italian data reads them.
      const isInstalled = findLanguageData("it") !== undefined;
      expect(reading.uncheckedLetters).toEqual(
        isInstalled ? undefined : { language: "it", packageName: "@tesseract.js-data/ita" },
      );
      expect(texts(reading)).toContain("Importo totale con IVA");
    });
  });
});
