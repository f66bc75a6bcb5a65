import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/document/page.ts";
import type { PartCapability } from "../../../src/ports/capabilities.ts";
import { planPictures } from "../../../src/steps/plan/plan-pictures.ts";

const types = ["image/jpeg", "image/png", "image/webp"];
const capable = (change: Partial<PartCapability> = {}): PartCapability => ({
  forms: ["base64"],
  mediaTypes: types,
  maxEdge: 2048,
  ...change,
});
const pageOf = (width: number, height: number, unit: Page["unit"] = "pixel"): Page => ({
  index: 0,
  file: 0,
  pageNumber: 1,
  width,
  height,
  unit,
  rotation: 0,
});
const plan = (page: Page, change: Partial<PartCapability> = {}) =>
  planPictures(page, capable(change), "base64");
const edgesOf = (page: Page, change: Partial<PartCapability> = {}) =>
  plan(page, change).map(({ recipe }) => recipe.maxEdge);

describe("the size of a picture for a model", () => {
  it.each<[string, Partial<PartCapability>, number]>([
    ["its longest side", { maxEdge: 2048 }, 2048],
    ["what is usual where it says nothing", {}, 1568],
    ["its shorter side", { maxEdge: 2048, maxShortEdge: 768 }, 1024],
    ["its pixels", { maxEdge: 2048, maxPixels: 1_000_000 }, 1154],
    [
      "tiles, of which a row is spared where it would hardly be filled",
      { maxEdge: 1600, tile: { edge: 768, tokens: 258 } },
      1536,
    ],
    ["tiles that are filled", { maxEdge: 2000, tile: { edge: 768, tokens: 258 } }, 2000],
  ])("is bounded by %s", (_, change, expected) => {
    const { maxEdge: _usual, ...open } = capable({});
    const made = planPictures(pageOf(4000, 3000), { ...open, ...change }, "base64");
    expect(made.map(({ recipe }) => recipe.maxEdge)).toEqual([expected]);
  });

  it.each([
    ["pixels where nothing is known", pageOf(1500, 1000), {}, 2000],
    [
      "tiles that are begun",
      pageOf(1500, 1000),
      { tile: { edge: 512, tokens: 170, base: 85 } },
      85 + 6 * 170,
    ],
    [
      "what a picture costs at least",
      pageOf(100, 100),
      { tile: { edge: 768, tokens: 258, least: 1120 } },
      1120,
    ],
    ["what each is billed at", pageOf(1500, 1000), { tokensEach: 2489 }, 2489],
  ] as const)("is counted by %s", (_, page, change, tokens) => {
    expect(plan(page, change).map((picture) => picture.tokens)).toEqual([tokens]);
  });

  it.each([
    [types, "image/jpeg", "image/png"],
    [["image/webp"], "image/webp", "image/webp"],
    [["image/png"], "image/png", undefined],
    [["image/jpeg"], "image/jpeg", undefined],
  ] as const)("asks of %j for %s, or %s for print and screenshots", (mediaTypes, mediaType, orLossless) => {
    const [picture] = plan(pageOf(100, 100), { mediaTypes });
    expect([picture?.recipe.mediaType, picture?.recipe.orLossless]).toEqual([mediaType, orLossless]);
  });

  it("is none for a model that takes no type that is written", () => {
    expect(plan(pageOf(100, 100), { mediaTypes: ["image/heic"] })).toEqual([]);
  });
});

describe("pages too long for one picture", () => {
  it.each([
    ["a photo", pageOf(4000, 3000)],
    ["a screen of a phone", pageOf(1170, 2532)],
    ["a sheet", pageOf(595, 842, "point")],
    ["a receipt", pageOf(800, 2400)],
    ["a receipt in points", pageOf(227, 842, "point")],
    ["a small strip", pageOf(60, 1200)],
  ])("%s is sent in one piece", (_, page) => {
    expect(plan(page).map(({ recipe }) => recipe.region)).toEqual([undefined]);
  });

  it.each([
    ["a screenshot of a whole chat", pageOf(1080, 12_000)],
    ["a roll of paper in points", pageOf(227, 8500, "point")],
    ["a wide board", pageOf(12_000, 1080)],
  ])("%s is cut into parts that are not shrunk", (_, page) => {
    const made = plan(page);
    expect(made.length).toBeGreaterThan(2);
    for (const { recipe } of made) {
      const { width = 1, height = 1 } = recipe.region ?? {};
      const longest = Math.max(page.width * width, page.height * height);
      const most = page.unit === "pixel" ? 1 : 150 / 72;
      expect(recipe.maxEdge / longest).toBeGreaterThan(0.85 * most);
    }
  });

  it("makes no more parts than the model takes pictures", () => {
    expect(plan(pageOf(1080, 30_000), { maxCount: 4 })).toHaveLength(4);
    expect(edgesOf(pageOf(1080, 30_000), { maxCount: 1 })).toEqual([2048]);
  });

  it("covers the page without a gap, each part overlapping the one before", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 30_000 }));
    const limits = fc.record({
      maxEdge: fc.integer({ min: 300, max: 4000 }),
      maxCount: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(
        sizes,
        limits,
        fc.constantFrom("pixel" as const, "point" as const),
        ([width, height], limit, unit) => {
          const regions = plan(pageOf(width, height, unit), limit).map(
            ({ recipe }) => recipe.region ?? { x: 0, y: 0, width: 1, height: 1 },
          );
          expect(regions.length).toBeLessThanOrEqual(limit.maxCount);
          const spans = regions.map((region) =>
            region.width === 1 ? [region.y, region.y + region.height] : [region.x, region.x + region.width],
          );
          expect(spans[0]?.[0]).toBe(0);
          expect(spans.at(-1)?.[1]).toBeCloseTo(1, 9);
          for (const [index, [start = 1, end = 0]] of spans.entries()) {
            expect(start).toBeLessThan(spans[index - 1]?.[1] ?? 1);
            expect(start < end && end <= 1 + 1e-9).toBe(true);
          }
        },
      ),
    );
  });
});
