import { describe, expect, it } from "vitest";
import { findRegions } from "../../src/ocr/find-regions.ts";
import { measureSkew } from "../../src/ocr/measure-skew.ts";
import { outlineRegion } from "../../src/ocr/outline-region.ts";

const width = 200;
const height = 160;

/** A map with bars of text 80 x 6 about their centers, turned clockwise by `angle` radians. */
function drawBars(centers: readonly (readonly [number, number])[], angle: number): Float32Array {
  const map = new Float32Array(width * height);
  for (const [index] of map.entries()) {
    const x = (index % width) + 0.5;
    const y = Math.floor(index / width) + 0.5;
    for (const [centerX, centerY] of centers) {
      const u = (x - centerX) * Math.cos(angle) + (y - centerY) * Math.sin(angle);
      const v = (y - centerY) * Math.cos(angle) - (x - centerX) * Math.sin(angle);
      if (Math.abs(u) <= 40 && Math.abs(v) <= 3) map[index] = 0.9;
    }
  }
  return map;
}

const centers = [20, 45, 70, 95, 120].map((y) => [100, y + 10] as const);

describe("findRegions", () => {
  it("finds each connected bar with its size, middle and probability", () => {
    const regions = findRegions(drawBars(centers, 0), width, height);
    expect(regions).toHaveLength(5);
    expect(regions[0]).toMatchObject({ area: 480, centerX: 100, centerY: 30 });
    expect(regions[0]?.probability).toBeCloseTo(0.9);
  });

  it("joins pixels that touch at a corner and drops specks and faint patches", () => {
    const map = new Float32Array(width * height);
    for (let step = 0; step < 6; step += 1) map[(10 + step) * width + 10 + step] = 0.9;
    map[100 * width + 100] = 0.9;
    for (let y = 50; y < 60; y += 1) map.fill(0.4, y * width + 20, y * width + 60);
    const regions = findRegions(map, width, height);
    expect(regions.map(({ area }) => area)).toEqual([6]);
  });
});

describe("measureSkew", () => {
  it.each([-15, -4, -1, 1, 3, 12])("finds %i degrees", (degrees) => {
    const regions = findRegions(drawBars(centers, (degrees * Math.PI) / 180), width, height);
    expect((measureSkew(regions) * 180) / Math.PI).toBeCloseTo(degrees, 0);
  });

  it("leaves a straight page alone, and one with too few lines to tell", () => {
    expect(measureSkew(findRegions(drawBars(centers, 0), width, height))).toBe(0);
    expect(measureSkew(findRegions(drawBars(centers.slice(0, 3), 0.1), width, height))).toBe(0);
  });
});

describe("outlineRegion", () => {
  it.each([0, 0.1, -0.2])(
    "holds the bar turned by %f radians and grows it by the same on all sides",
    (angle) => {
      const [region] = findRegions(drawBars([[100, 80]], angle), width, height);
      const outline = outlineRegion(region!, angle);
      expect(outline.centerX).toBeCloseTo(100, 0);
      expect(outline.centerY).toBeCloseTo(80, 0);
      expect(outline.width - outline.height).toBeCloseTo(74, -0.5);
      expect(outline.height).toBeGreaterThan(12);
      expect(outline.height).toBeLessThan(19);
    },
  );
});
