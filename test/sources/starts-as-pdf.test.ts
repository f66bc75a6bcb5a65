import * as fc from "fast-check";
import { fileTypeFromBuffer } from "file-type";
import { expect, it } from "vitest";
import { startsAsPdf } from "../../src/sources/starts-as-pdf.ts";

it("tells PDFs as comparing all signatures would, whatever follows", async () => {
  const start = fc.constantFrom("%PDF", "%PDF-1.7\n", "%PD", "%PDX", " %PDF", "%!PS", "PDF%", "");
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (text, rest) => {
      const bytes = Buffer.concat([Buffer.from(text, "latin1"), rest]);
      const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
      expect(startsAsPdf(bytes)).toBe(found?.mime === "application/pdf");
    }),
    { seed: 1, numRuns: 300 },
  );
});
