/** What one finished document tells about how many fit beside each other. */
export interface PaceSample {
  readonly milliseconds: number;
  /** A gateway said that there were too many requests. */
  readonly isLimited: boolean;
}

/** How many documents are worked on at once. */
export interface Pace {
  readonly limit: () => number;
  readonly note: (sample: PaceSample) => void;
}

interface AdaptiveInput {
  readonly least: number;
  readonly most: number;
  readonly start: number;
  /** Milliseconds from any moment on. */
  readonly now: () => number;
  /** Share of this machine's time in use since it was last asked for, 0..1. */
  readonly load: () => number;
}

/** Above it more at once would only wait for each other. */
const busy = 0.85;
/** A complaint of the gateway takes this share away, at most once in `calmMs`. */
const afterLimit = 0.7;
const calmMs = 1000;
/** More throughput than this is worth going on for. */
const worthwhile = 1.05;
/** So much slower than at its best, an answer has waited somewhere. */
const slow = 2.5;

/**
 * Finds out how many documents at once bring the most: it doubles as long as that helps and then grows by one; gives way when a gateway
 * complains, when answers get slow without bringing more, and stays where it is while the machine is busy.
 */
export function adaptPace({ least, most, start, now, load }: AdaptiveInput): Pace {
  let limit = Math.min(Math.max(start, least), most);
  let isRising = true;
  let best = 0;
  let bestLatency = Infinity;
  let limitedAt = -Infinity;
  let windowStart = now();
  let count = 0;
  let total = 0;
  let isLimited = false;
  const clamp = (value: number): number => Math.min(most, Math.max(least, Math.floor(value)));
  const judge = (): void => {
    const elapsed = Math.max(now() - windowStart, 1);
    const rate = count / elapsed;
    const latency = total / count;
    bestLatency = Math.min(bestLatency, latency);
    const isBusy = load() > busy;
    if (isLimited) isRising = false;
    else if (rate > best * worthwhile) {
      if (!isBusy) limit = clamp(isRising ? limit * 2 : limit + 1);
    } else {
      isRising = false;
      if (latency > bestLatency * slow) limit = clamp(limit * afterLimit);
      else if (!isBusy) limit = clamp(limit + 1);
    }
    // Old feats fade, for gateways and documents change.
    best = Math.max(rate, best * 0.95);
    windowStart = now();
    count = 0;
    total = 0;
    isLimited = false;
  };
  return {
    limit: () => limit,
    note(sample) {
      count += 1;
      total += sample.milliseconds;
      if (sample.isLimited) {
        isLimited = true;
        if (now() - limitedAt >= calmMs) {
          limit = clamp(limit * afterLimit);
          limitedAt = now();
        }
      }
      if (count >= limit) judge();
    },
  };
}
