import type { TimeRange } from "../../document/time-range.ts";
import type { Levels } from "../../media/ffmpeg/measure-levels.ts";

/** Decibels below full scale; speech that was recorded as it should be is never so low. */
const silence = -60;
/** Speech that was recorded far too low still comes and goes; the noise of a device is always the same. */
const faint = { decibels: -80, floor: -90, swing: 12 } as const;

/** How loud it is in its loud and in its quiet tenth: clicks and gaps are neither. */
function measureSwing(windows: Float32Array): { readonly loud: number; readonly quiet: number } {
  const sorted = windows.toSorted();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? silence;
  return { loud: at(0.9), quiet: Math.max(faint.floor, at(0.1)) };
}

/** Whether nothing is to be heard in a stretch of a recording. */
export function isSilent({ decibels, windowSeconds }: Levels, { start, end }: TimeRange): boolean {
  const windows = decibels.subarray(Math.floor(start / windowSeconds), Math.ceil(end / windowSeconds));
  if (windows.some((level) => level >= silence)) return false;
  const { loud, quiet } = measureSwing(windows);
  return loud < faint.decibels || loud - quiet < faint.swing;
}
