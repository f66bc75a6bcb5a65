import type { Skew } from "./measure-skew.ts";
import { regionAngle } from "./region-angle.ts";
import type { Region } from "./region.ts";

/** Radians (4 degrees): a long line may differ so much from its page, as on a crumpled receipt. */
const maxOwnAngle = 0.07;
/** Radians (0.6 degrees): from there on, every line of a page is set straight. */
const smallestAngle = 0.0105;
/** Share of its height that a line of a page that is turned by less must climb or fall on its way to be set straight as well. */
const minDrift = 0.25;

/** The angle to set a region straight by, in radians clockwise; 0 where straightening gains nothing. */
export function chooseAngle(region: Region, { angle, isExact }: Skew): number {
  if (Math.abs(angle) >= smallestAngle) {
    const own = regionAngle(region);
    return own !== undefined && Math.abs(own - angle) < maxOwnAngle ? own : angle;
  }
  const length = Math.max(...region.ends) - Math.min(...region.starts);
  const drift = length * Math.abs(angle);
  return isExact && drift > minDrift * (region.starts.length - drift) ? angle : 0;
}
