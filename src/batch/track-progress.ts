import type { BatchEvent } from "./batch-event.ts";
import type { BatchStatus } from "./batch-outcome.ts";
import type { BatchProgress } from "./batch-progress.ts";

interface TrackInput {
  readonly now: () => number;
  readonly limit: () => number;
  readonly cost: () => number;
  /** Documents that earlier processes finished, by status. */
  readonly before: Readonly<Partial<Record<BatchStatus, number>>>;
}

export interface ProgressTracker {
  readonly listed: (total: number, isListed: boolean) => void;
  started(source: string): void;
  heard(event: BatchEvent): void;
  /** Its questions were put off: it comes again. */
  parked(source: string): void;
  /** Its work is over; its line is not written yet. */
  ended(source: string): void;
  finished(source: string, status: BatchStatus): void;
  readonly read: () => BatchProgress;
}

const windowMs = 60_000;
const statuses = ["succeeded", "partial", "failed", "skipped"] as const;

/** Counts what happens; every figure is of what was really seen. */
export function trackProgress({ now, limit, cost, before }: TrackInput): ProgressTracker {
  const counts = { succeeded: 0, partial: 0, failed: 0, skipped: 0 };
  for (const status of statuses) counts[status] = before[status] ?? 0;
  /** Ends of documents by second, so that a fast run takes no more memory than a slow one. */
  const ends = new Map<number, number>();
  let inFlight = 0;
  const underWay = new Map<string, { step: string; since: number }>();
  const times = new Map<string, number>();
  const begun = now();
  let total = 0;
  let isListed = false;
  const enter = (source: string, step: string): void => {
    const at = now();
    const current = underWay.get(source);
    if (!current || current.step === step) return;
    times.set(current.step, (times.get(current.step) ?? 0) + at - current.since);
    underWay.set(source, { step, since: at });
  };
  const rateOf = (at: number): number => {
    const from = Math.floor((at - windowMs) / 1000);
    let ended = 0;
    for (const [second, count] of ends) {
      if (second < from) ends.delete(second);
      else ended += count;
    }
    return ended / Math.max(1, Math.min(windowMs, at - begun) / 1000);
  };
  const findSlowest = (): BatchProgress["slowestStep"] => {
    const all = [...times].reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    const [first] = [...times].sort(([, a], [, b]) => b - a);
    return first && all > 0 ? { name: first[0], share: first[1] / all } : undefined;
  };
  return {
    listed(count, isWhole) {
      total = count;
      isListed = isWhole;
    },
    started(source) {
      inFlight += 1;
      underWay.set(source, { step: "load", since: now() });
    },
    heard(event) {
      if (event.type === "progress") enter(event.source, event.step);
      else if (event.type === "attempt-start") enter(event.source, `ask ${event.model}`);
      else if (event.type === "attempt-end") enter(event.source, "check");
    },
    ended(source) {
      inFlight -= 1;
      enter(source, "write");
    },
    parked(source) {
      enter(source, "done");
      underWay.delete(source);
    },
    finished(source, status) {
      enter(source, "done");
      underWay.delete(source);
      counts[status] += 1;
      const second = Math.floor(now() / 1000);
      ends.set(second, (ends.get(second) ?? 0) + 1);
    },
    read() {
      const at = now();
      const done = counts.succeeded + counts.partial + counts.failed + counts.skipped;
      const rate = rateOf(at);
      const slowestStep = findSlowest();
      return {
        // An earlier process may have listed more.
        total: Math.max(total, done + inFlight),
        isListed,
        done,
        ...counts,
        inFlight,
        limit: limit(),
        rate,
        ...(isListed && rate > 0 ? { remainingMs: (Math.max(0, total - done) / rate) * 1000 } : {}),
        cost: cost(),
        ...(slowestStep ? { slowestStep } : {}),
      };
    },
  };
}
