import { regionAngle } from "./region-angle.ts";
import type { Region } from "./region.ts";

/** Regions that must agree before a page counts as skewed. */
const minRegions = 5;
/** Radians (0.25 degrees) by which their directions may differ from the page's, and the share of them that may not. */
const spread = 0.0045;
const minShare = 0.6;

export interface Skew {
  /** Radians, clockwise: the median direction of the long regions of a page; 0 where there are too few. */
  readonly angle: number;
  /** Whether most of them agree, so that the angle holds to a part of a degree. */
  readonly isExact: boolean;
}

/** How a page is turned. */
export function measureSkew(regions: readonly Region[]): Skew {
  const angles = regions.flatMap((region) => regionAngle(region) ?? []).sort((a, b) => a - b);
  const angle = angles[angles.length >> 1];
  if (angle === undefined || angles.length < minRegions) return { angle: 0, isExact: false };
  const near = angles.filter((other) => Math.abs(other - angle) < spread);
  return { angle, isExact: near.length >= minShare * angles.length };
}
