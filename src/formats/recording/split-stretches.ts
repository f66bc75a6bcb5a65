import type { TimeRange } from "../../document/time-range.ts";
import type { Levels } from "../../media/ffmpeg/measure-levels.ts";

/** Shorter gaps stand inside words. */
const minPauseSeconds = 0.3;
/** A pause is looked for in this last share of a stretch. */
const searchShare = 0.5;
/** Of two stretches that no pause parts, so that a word at the cut is whole in one of them. */
const overlapSeconds = 1;
/** Decibels above the quietest tenth of a recording that still count as quiet, within bounds. */
const aboveFloor = 6;
const bounds = { quietest: -60, loudest: -30 } as const;

function findThreshold({ decibels }: Levels): number {
  const sorted = Float32Array.from(decibels).sort();
  const floor = sorted[Math.floor(sorted.length / 10)] ?? bounds.quietest;
  return Math.min(bounds.loudest, Math.max(bounds.quietest, floor + aboveFloor));
}

/** The middle of the last pause between two times; undefined where nobody pauses. */
function findPause(levels: Levels, threshold: number, from: number, to: number): number | undefined {
  const { decibels, windowSeconds } = levels;
  const first = Math.ceil(from / windowSeconds);
  const minWindows = Math.ceil(minPauseSeconds / windowSeconds);
  let end = -1;
  for (let at = Math.floor(to / windowSeconds) - 1; at >= first - 1; at -= 1) {
    const isQuiet = at >= first && (decibels[at] ?? 0) <= threshold;
    if (isQuiet && end < 0) end = at + 1;
    if (isQuiet || end < 0) continue;
    if (end - (at + 1) >= minWindows) return ((at + 1 + end) / 2) * windowSeconds;
    end = -1;
  }
  return undefined;
}

/**
 * Parts a recording into stretches of at most `maxSeconds`, in the middle of the last pause before that; where there is none, the
 * next stretch begins a second before the last one ends. Together they cover all of it.
 */
export function splitStretches(levels: Levels, seconds: number, maxSeconds: number): TimeRange[] {
  const threshold = seconds > maxSeconds ? findThreshold(levels) : 0;
  const stretches: TimeRange[] = [];
  let start = 0;
  while (seconds - start > maxSeconds) {
    const limit = start + maxSeconds;
    const pause = findPause(levels, threshold, start + maxSeconds * searchShare, limit);
    stretches.push({ start, end: pause ?? limit });
    start = pause ?? Math.max(start + maxSeconds / 2, limit - overlapSeconds);
  }
  stretches.push({ start, end: seconds });
  return stretches;
}
