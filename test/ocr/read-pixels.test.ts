import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { readPixels } from "../../src/ocr/read-pixels.ts";
import type { PixelImage, PixelReading } from "../../src/ports/pixel-reader.ts";
import { drawPage, turnPage } from "../support/draw-page.ts";
import type { Print } from "../support/draw-page.ts";

const size = { width: 300, height: 200, maxEdge: 900 };
const prints: readonly Print[] = [
  { text: "Corner Garden Supplies", x: 60, y: 30, size: 14 },
  { text: "Order 48213", x: 20, y: 60 },
  { text: "14.03.2025", x: 200, y: 60 },
  { text: "Watering can, green", x: 20, y: 90 },
  { text: "18.50", x: 240, y: 90 },
  { text: "Seed potatoes 5 kg", x: 20, y: 115 },
  { text: "11.49", x: 240, y: 115 },
  { text: "TOTAL", x: 20, y: 150 },
  { text: "29.99", x: 240, y: 150 },
  { text: "Thank you for your visit", x: 70, y: 180, size: 10 },
];

let page: PixelImage;
beforeAll(async () => {
  page = await drawPage(prints, size);
});

const texts = ({ words }: PixelReading): string[] => words.map(({ text }) => text);
const printed = prints.flatMap(({ text }) => text.split(" ")).sort();

describe("readPixels", () => {
  it("reads every word, parted where it is printed, with boxes on the print", async () => {
    const reading = await readPixels(page);
    expect(texts(reading).sort()).toEqual(printed);
    expect(reading).toMatchObject({ rotation: 0, unreadRegions: [] });
    for (const { text, x, y } of prints.filter((print) => !print.text.includes(" "))) {
      const word = reading.words.find((candidate) => candidate.text === text);
      // The box holds the middle of the print's left half and starts near its left end.
      expect(word!.box.x).toBeGreaterThan((x - 6) / size.width);
      expect(word!.box.x).toBeLessThan((x + 4) / size.width);
      expect(word!.box.y).toBeLessThan((y - 5) / size.height);
      expect(word!.box.y + word!.box.height).toBeGreaterThan((y - 3) / size.height);
      expect(word!.box.height).toBeLessThan(30 / size.height);
      expect(word!.confidence).toBeGreaterThan(0.8);
    }
  });

  // `corner`: where the lower left corner of the upright page then lies.
  it.each([
    { turn: 90, rotation: 270, corner: [0, 0] },
    { turn: 180, rotation: 180, corner: [1, 0] },
    { turn: 270, rotation: 90, corner: [1, 1] },
  ])("reads a page that lies turned by $turn degrees and says how to set it upright", async (row) => {
    const reading = await readPixels(await turnPage(page, row.turn));
    expect(reading.rotation).toBe(row.rotation);
    expect(texts(reading).sort()).toEqual(printed);
    const { box } = reading.words.find(({ text }) => text === "TOTAL")!;
    expect(Math.abs(box.x + box.width / 2 - row.corner[0]!)).toBeLessThan(0.3);
    expect(Math.abs(box.y + box.height / 2 - row.corner[1]!)).toBeLessThan(0.3);
  });

  it.each([-7, 3])("reads a page skewed by %i degrees", async (degrees) => {
    const reading = await readPixels(await turnPage(page, degrees));
    expect(reading.rotation).toBe(0);
    expect(texts(reading).sort()).toEqual(printed);
  });

  it("reads white print on black", async () => {
    const reading = await readPixels({ ...page, data: page.data.map((value) => 255 - value) });
    expect(texts(reading)).toEqual(expect.arrayContaining(["TOTAL", "29.99", "48213"]));
  });

  it("finds nothing on a blank page, and nothing in grey noise that it would call words", async () => {
    const blank = { data: new Uint8Array(400 * 300 * 3).fill(250), width: 400, height: 300 };
    expect(await readPixels(blank)).toEqual({ words: [], unreadRegions: [], rotation: 0 });
    let seed = 7;
    const noise = blank.data.map(() => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 16;
    });
    const { words } = await readPixels({ ...blank, data: noise });
    expect(words.length).toBeLessThan(3);
  });

  it("reads pictures of a single pixel and of extreme proportions without a fault", async () => {
    for (const [width, height] of [
      [1, 1],
      [4000, 2],
      [2, 4000],
    ] as const) {
      const data = new Uint8Array(width * height * 3).fill(255);
      expect(await readPixels({ data, width, height })).toMatchObject({ words: [] });
    }
  });

  it("refuses pixels that do not fit their size and goes on reading", async () => {
    await expect(readPixels({ data: new Uint8Array(10), width: 5, height: 5 })).rejects.toMatchObject({
      code: "input.corrupt",
    });
    expect(texts(await readPixels(page))).toContain("TOTAL");
  });

  it("answers calls made at once, each with its own words", async () => {
    const other = await drawPage([{ text: "Second page 77", x: 20, y: 60 }], size);
    const [first, second] = await Promise.all([readPixels(page), readPixels(other)]);
    expect(texts(first)).toContain("48213");
    expect(texts(second)).toEqual(["Second", "page", "77"]);
  });

  it("rejects with the signal's reason, before and while it reads, and serves the next caller", async () => {
    const reason = new Error("no longer needed");
    await expect(readPixels(page, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const reading = readPixels(page, controller.signal);
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(texts(await readPixels(page))).toContain("TOTAL");
  });

  it("reads the currency signs beside amounts", async () => {
    const amounts = [
      { text: "Subtotal", x: 20, y: 50 },
      { text: "£630.80", x: 200, y: 50 },
      { text: "Summe", x: 20, y: 90 },
      { text: "1.392,50 €", x: 200, y: 90 },
      { text: "Visits", x: 20, y: 130 },
      { text: "18.40", x: 200, y: 130 },
    ];
    const reading = await readPixels(await drawPage(amounts, size));
    expect(texts(reading).sort()).toEqual(
      ["Subtotal", "£630.80", "Summe", "1.392,50", "€", "Visits", "18.40"].sort(),
    );
    const sign = reading.words.find(({ text }) => text === "€")!.box;
    expect(sign.x).toBeGreaterThan(240 / size.width);
    expect(sign.x + sign.width).toBeLessThan(270 / size.width);
  });

  it("lets the process end by itself after a reading, with nothing on stderr", async () => {
    const folder = await mkdtemp(join(tmpdir(), "read-pixels-"));
    const { data, width, height } = await drawPage([{ text: "Total £12.50", x: 20, y: 60 }], size);
    await writeFile(join(folder, "pixels"), data);
    const entry = new URL("../../src/ocr/read-pixels.ts", import.meta.url).href;
    const code = `const { readPixels } = await import(${JSON.stringify(entry)});
      const data = require("node:fs").readFileSync("pixels");
      const { words } = await readPixels({ data, width: ${width}, height: ${height} });
      console.log(words.map(({ text }) => text).join(" "));`;
    const run = promisify(execFile);
    const flags = ["--input-type=commonjs", "-e", `void (async () => { ${code} })()`];
    const { stdout, stderr } = await run(process.execPath, flags, { cwd: folder, timeout: 200_000 });
    await rm(folder, { recursive: true });
    expect(stdout.trim()).toBe("Total £12.50");
    expect(stderr).toBe("");
  });
});
