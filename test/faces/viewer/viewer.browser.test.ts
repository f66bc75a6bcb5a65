import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../../../src/faces/viewer/build-report.ts";
import { foundAt, sampleExtraction } from "../sample-extraction.ts";

const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const hasChromium = existsSync(chromiumPath);
const why = hasChromium ? "" : ` (needs a Chromium: none at ${chromiumPath}, set CHROMIUM_PATH)`;
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** A sheet with a black bar exactly where each citation says its words are. */
async function drawSheet(): Promise<string> {
  const [width, height] = [800, 1131];
  const boxes = Object.values(sampleExtraction().fields).flatMap((field) =>
    field.citations.flatMap((c) => c.boxes ?? []),
  );
  const bars = boxes.map(
    (box) =>
      `<rect x="${box.x * width}" y="${box.y * height}" width="${box.width * width}" height="${box.height * height}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/>${bars.join("")}</svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}

describe.skipIf(!hasChromium)(`the report in a browser${why}`, () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const { chromium } = await import("playwright-core");
    folder = await mkdtemp(join(tmpdir(), "gleaner-report-"));
    const text = "first second third";
    const crossing = {
      "/a": foundAt("first second", { start: 0 }),
      "/b": foundAt("second third", { start: 6 }),
    };
    const html = buildReport([
      {
        name: "flowers.pdf",
        schemaTitle: "Invoice",
        extraction: sampleExtraction(),
        pages: [{ file: 0, pageNumber: 1, image: { dataUri: await drawSheet(), width: 800, height: 1131 } }],
      },
      {
        name: "note.txt",
        schemaTitle: "Note",
        extraction: sampleExtraction({
          data: { a: "first second", b: "second third" },
          fields: crossing,
          checks: [],
        }),
        pages: [{ file: 0, text }],
      },
    ]);
    await writeFile(join(folder, "report.html"), html);
    address = pathToFileURL(join(folder, "report.html")).href;
    browser = await chromium.launch({ executablePath: chromiumPath, args: flags.split(" "), timeout: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function openReport(width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(0);
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(address);
    return page;
  }

  it("draws each box over the ink that it claims", async () => {
    const page = await openReport();
    const image = await page.locator(".paper img").boundingBox();
    const found = await page.locator("rect.box").all();
    const rects = await Promise.all(found.map((rect) => rect.boundingBox()));
    if (!image) throw new Error("the page has no picture");
    const boxes = Object.values(sampleExtraction().fields).flatMap((f) =>
      f.citations.flatMap((c) => c.boxes ?? []),
    );
    const visible = boxes.filter((box) => box.y > 0);
    const missed: unknown[] = [];
    for (const box of visible) {
      const near = rects.some(
        (rect) =>
          rect &&
          Math.abs(rect.x - image.x - box.x * image.width) < 2 &&
          Math.abs(rect.y - image.y - box.y * image.height) < 2 &&
          Math.abs(rect.width - box.width * image.width) < 3,
      );
      if (!near) missed.push(box);
    }
    expect(missed).toEqual([]);
    await page.close();
  });

  it("shows the box of a chosen value and the value of a chosen box", async () => {
    const page = await openReport();
    await page
      .getByRole("button", { name: /^Totals: Gross total: 297.50/ })
      .last()
      .click();
    expect(await page.locator("rect.selected").getAttribute("aria-label")).toBe(
      "Totals: Gross total: 297.50",
    );
    expect(await page.locator("#inspector").textContent()).toContain("“297,50”");
    await page.locator('rect[aria-label^="Issue date"]').click();
    expect(await page.locator(".row.selected .label").textContent()).toBe("Issue date");
    await page.locator('rect[aria-label^="Invoice number"]').hover();
    expect(await page.locator(".row.hover .label").textContent()).toBe("Invoice number");
    await page.close();
  });

  it("is walked by keys: arrows through the values, Enter to the page and back", async () => {
    const page = await openReport();
    await page.locator(".row").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".row.selected .label").textContent()).toBe("Issue date");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("rect");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.className")).toContain("row");
    expect(await page.locator("#live").textContent()).toContain("Issue date: 2024-03-05");
    await page.close();
  });

  it("shows crossing citations of a text, one after the other on further clicks", async () => {
    const page = await openReport();
    await page.getByLabel("Document", { exact: true }).selectOption("1");
    const shared = page.locator(".mark.several");
    expect(await shared.textContent()).toBe("second");
    await shared.click();
    expect(await page.locator(".row.selected .label").textContent()).toBe("A");
    await shared.click();
    expect(await page.locator(".row.selected .label").textContent()).toBe("B");
    expect(await page.locator(".mark.selected").allTextContents()).toEqual(["second", " third"]);
    await page.close();
  });

  it("names what is missing, not grounded and unused with counts, and shows unused text on the page", async () => {
    const page = await openReport();
    const tabs = await page.locator(".tab").allTextContents();
    expect(tabs).toEqual([
      "Values15",
      "Checks3",
      "Not grounded1",
      "Not found3",
      "Unused text2",
      "Warnings1",
      "Run1",
    ]);
    await page.getByRole("button", { name: "Seite 1 von 1" }).click();
    expect(await page.locator("rect.unused.flash").isVisible()).toBe(true);
    await page.close();
  });

  it("fits a phone without scrolling sideways", async () => {
    const page = await openReport(360);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.close();
  });

  it("asked the network for nothing and ran nothing from the document", () => {
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
