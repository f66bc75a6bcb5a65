import type { Region } from "./region.ts";

/** Length over thickness of a region whose direction can be trusted. */
const minElongation = 4;
/** Radians: beyond, a region is not a line of an upright page (30 degrees). */
const largest = 0.52;

/** Direction of a region's long axis against the horizontal in radians, clockwise; undefined for compact and steep ones. */
export function regionAngle(region: Region): number | undefined {
  const { varianceX, varianceY, covariance } = region;
  const spread = Math.hypot(varianceX - varianceY, 2 * covariance);
  const long = varianceX + varianceY + spread;
  const short = Math.max(varianceX + varianceY - spread, 1e-9);
  if (long / short < minElongation ** 2) return undefined;
  const angle = Math.atan2(2 * covariance, varianceX - varianceY) / 2;
  return Math.abs(angle) > largest ? undefined : angle;
}
