import { regionAngle } from "./region-angle.ts";
import type { Region } from "./region.ts";

/** Regions that must agree before a page counts as skewed. */
const minRegions = 5;
/** Radians: below, straightening gains nothing (0.6 degrees). */
const smallest = 0.0105;

/** Skew of a page in radians, clockwise: the median direction of its long regions; 0 where it is straight or unclear. */
export function measureSkew(regions: readonly Region[]): number {
  const angles = regions.flatMap((region) => regionAngle(region) ?? []).sort((a, b) => a - b);
  const median = angles[angles.length >> 1];
  if (median === undefined || angles.length < minRegions || Math.abs(median) < smallest) return 0;
  return median;
}
