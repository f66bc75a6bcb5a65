import { PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { toParts } from "../../src/to-parts.ts";

/** A roll of 200 x 2,800 points with a black square of 20 points, 1,500 points from the top. */
async function makeRoll(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([200, 2800]);
  page.drawRectangle({ x: 100, y: 2800 - 1520, width: 20, height: 20, color: rgb(0, 0, 0) });
  return await document.save();
}

describe("regions of a PDF's page", () => {
  it("are where they are said to be, as large as asked for", async () => {
    const opened = await load(await makeRoll());
    const region = { x: 0.5, y: 1500 / 2800, width: 0.1, height: 20 / 2800 };
    const { bytes, width, height } = await opened.render({
      page: 0,
      region,
      maxEdge: 60,
      mediaType: "image/png",
    });
    await opened.close();
    expect([width, height].every((side) => side >= 59 && side <= 60)).toBe(true);
    const [channel] = (await sharp(bytes).stats()).channels;
    expect(channel?.mean).toBeLessThan(12);
  });

  it("are what a long roll is sent in, one of which shows the square", async () => {
    const opened = await load(await makeRoll());
    const image = { forms: ["base64"], mediaTypes: ["image/png"], maxEdge: 800 } as const;
    const parts = await toParts(opened, { forms: ["base64"], capabilities: { input: { image } } });
    await opened.close();
    expect(parts.length).toBeGreaterThan(2);
    const shown = await Promise.all(
      parts.map(async ({ value, region }) => {
        const { channels } = await sharp(Buffer.from(value, "base64")).stats();
        const { y = 0, height = 1 } = region ?? {};
        const isInside = y * 2800 < 1500 && (y + height) * 2800 > 1520;
        return [isInside, channels[0]?.min === 0];
      }),
    );
    expect(shown.filter(([isInside]) => isInside).length).toBeGreaterThan(0);
    expect(shown.filter(([isInside, isSeen]) => isInside && !isSeen)).toEqual([]);
  });
});
