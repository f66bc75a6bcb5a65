import sharp from "sharp";
import { describe, expect, it } from "vitest";
import pdf from "../../src/formats/pdf.ts";
import { formatContext } from "../support/format-context.ts";
import { makeScan } from "./pdf-files.ts";

describe("a scanned page of a PDF", () => {
  it("keeps what the first reader made of a word, and says when letters could not be checked", async () => {
    const png = await sharp({ create: { width: 200, height: 300, channels: 3, background: "#eee" } })
      .png()
      .toBuffer();
    const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 };
    const context = formatContext(
      { limits: { maxPages: 10, maxPixels: 10_000_000, pageTimeoutMs: 120_000 } },
      {
        words: [{ text: "für", otherReading: "fur", box, confidence: 0.9 }],
        uncheckedLetters: { language: "it", packageName: "@tesseract.js-data/ita" },
      },
    );
    const input = { bytes: await makeScan(png), name: "scan.pdf", mediaType: "application/pdf" };
    const file = await pdf.open(input, context);
    try {
      const page = await file.read(0);
      expect(page.words).toMatchObject([{ text: "für", otherReading: "fur", origin: "ocr" }]);
      expect(page.warnings).toMatchObject([{ code: "page.unchecked-letters", pageNumber: 1 }]);
    } finally {
      await file.close();
    }
  });
});
