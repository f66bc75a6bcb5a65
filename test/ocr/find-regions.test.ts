import { describe, expect, it } from "vitest";
import { chooseAngle } from "../../src/ocr/choose-angle.ts";
import { findRegions } from "../../src/ocr/find-regions.ts";
import { measureSkew } from "../../src/ocr/measure-skew.ts";
import type { Skew } from "../../src/ocr/measure-skew.ts";
import { outlineRegion } from "../../src/ocr/outline-region.ts";
import type { Region } from "../../src/ocr/region.ts";

const width = 200;
const height = 160;

interface Bar {
  readonly columns: number;
  readonly length: number;
  readonly thickness: number;
}

const usual: Bar = { columns: width, length: 80, thickness: 6 };

/** A map with bars of text about their centers, turned clockwise by `angle` radians. */
function drawBars(
  centers: readonly (readonly [number, number])[],
  angle: number,
  { columns, length, thickness }: Bar = usual,
): Float32Array {
  const map = new Float32Array(columns * height);
  for (const [index] of map.entries()) {
    const x = (index % columns) + 0.5;
    const y = Math.floor(index / columns) + 0.5;
    for (const [centerX, centerY] of centers) {
      const u = (x - centerX) * Math.cos(angle) + (y - centerY) * Math.sin(angle);
      const v = (y - centerY) * Math.cos(angle) - (x - centerX) * Math.sin(angle);
      if (Math.abs(u) <= length / 2 && Math.abs(v) <= thickness / 2) map[index] = 0.9;
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
    const { angle, isExact } = measureSkew(regions);
    expect((angle * 180) / Math.PI).toBeCloseTo(degrees, 0);
    expect(isExact).toBe(true);
  });

  it("leaves a straight page alone, and one with too few lines to tell", () => {
    expect(measureSkew(findRegions(drawBars(centers, 0), width, height)).angle).toBeCloseTo(0, 10);
    expect(measureSkew(findRegions(drawBars(centers.slice(0, 3), 0.1), width, height)).angle).toBe(0);
  });

  it("is not exact where lines go several ways", () => {
    const angles = [-0.1, -0.05, 0, 0.05, 0.1];
    const regions = angles.flatMap((angle) => findRegions(drawBars([[100, 80]], angle), width, height));
    expect(measureSkew(regions).isExact).toBe(false);
  });
});

describe("chooseAngle", () => {
  const exact = (angle: number): Skew => ({ angle, isExact: true });
  const columns = 900;
  const line = (length: number, angle: number): Region =>
    findRegions(drawBars([[450, 80]], angle, { columns, length, thickness: 10 }), columns, height)[0]!;

  it.each<[string, number, number, Skew, number]>([
    ["a line of a page that is plainly turned by its own angle", 800, 0.03, exact(0.025), 0.03],
    ["a line that goes another way by the page's", 800, -0.06, exact(0.025), 0.025],
    ["a long line of a page that is hardly turned", 800, 0.006, exact(0.006), 0.006],
    ["a short one, which hardly climbs, not at all", 60, 0.006, exact(0.006), 0],
    ["a long one not at all where lines do not agree", 800, 0.006, { angle: 0.006, isExact: false }, 0],
    ["a long line of a straight page not at all", 800, 0.0003, exact(0.0003), 0],
  ])("sets straight %s", (_, length, drawn, skew, expected) => {
    expect(chooseAngle(line(length, drawn), skew)).toBeCloseTo(expected, 3);
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
