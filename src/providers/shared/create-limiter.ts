import type { RateLimits } from "../../options/extract-options.ts";

/** Time, handed in. */
export interface Clock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Runs something later; the function returned calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** One call that wants its turn. */
export interface Turn {
  readonly limits: RateLimits;
  /** Tokens that it is expected to take. */
  readonly tokens: number;
  readonly signal: AbortSignal;
  /** What it fails with where nobody waits for the end of a pause that has so many milliseconds left. */
  readonly refuse: (leftMs: number) => Error;
}

/** What came of a call: `limited` where the gateway said that there were too many. */
export interface TurnEnd {
  readonly result: "answered" | "failed" | "limited";
  /** Tokens that it took, where they are known. */
  readonly tokens?: number;
  /** Milliseconds that the gateway wants to be left alone for. */
  readonly retryAfterMs?: number;
}

type EndTurn = (end: TurnEnd) => void;

/** Holds the calls of one key at one address to its limits. */
export interface Limiter {
  /** Resolves, in the order of asking, once a call may be sent; rejects at once after an abort, and with what the turn says for a long pause. */
  take(turn: Turn): Promise<EndTurn>;
  /** Nothing is under way, waiting or remembered. */
  isIdle(): boolean;
}

interface LimiterOptions {
  readonly clock: Clock;
  /** Milliseconds; nobody waits for the end of a longer pause. */
  readonly maxPauseMs: number;
}

interface Waiting extends Turn {
  readonly start: (end: EndTurn) => void;
  readonly fail: (reason: unknown) => void;
}

const windowMs = 60_000;

/** A new limiter, which knows of no call. Without limits it holds nobody back until the gateway complains. */
export function createLimiter({ clock, maxPauseMs }: LimiterOptions): Limiter {
  const queue: Waiting[] = [];
  let sent: { readonly at: number; tokens: number }[] = [];
  let underWay = 0;
  /** Calls at once that the gateway seems to bear: cut by complaints, raised by answers, up to where it complained. */
  let borne = Infinity;
  let complainedAt = Infinity;
  let complaints = 0;
  let turns = 0;
  let lastOfCut = 0;
  let pausedUntil = -Infinity;
  let stopTimer: (() => void) | undefined;

  /** Milliseconds until enough of the last minute's calls are out of it. */
  const windowWait = ({ limits, tokens }: Turn, now: number): number => {
    const { requestsPerMinute = Infinity, tokensPerMinute = Infinity } = limits;
    sent = sent.filter(({ at }) => at > now - windowMs);
    let count = sent.length;
    let used = sent.reduce((sum, entry) => sum + entry.tokens, 0);
    let wait = 0;
    for (const entry of sent) {
      // A call that is larger than the limit goes out alone.
      if (count < requestsPerMinute && used + tokens <= tokensPerMinute) break;
      count -= 1;
      used -= entry.tokens;
      wait = entry.at + windowMs - now;
    }
    return wait;
  };

  /** Infinity until another call ends. */
  const waitOf = (turn: Turn): number => {
    const now = clock.now();
    if (pausedUntil > now) return pausedUntil - now;
    if (underWay >= Math.min(turn.limits.concurrency ?? Infinity, Math.floor(borne))) return Infinity;
    return windowWait(turn, now);
  };

  const pump = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    for (let head = queue[0]; head; head = queue[0]) {
      const wait = waitOf(head);
      if (wait > 0) {
        if (wait !== Infinity) stopTimer = clock.after(wait, pump);
        return;
      }
      queue.shift();
      head.start(enter(head));
    }
  };

  const slowDown = (turn: number, retryAfterMs = 0): void => {
    const now = clock.now();
    pausedUntil = Math.max(pausedUntil, now + retryAfterMs);
    // Calls that were under way together complain of the same thing; as many as do not are borne.
    if (turn > lastOfCut) {
      complainedAt = underWay;
      complaints = 0;
      borne = Math.floor(Math.min(borne, underWay) / 2);
      lastOfCut = turns;
    }
    complaints += 1;
    borne = Math.max(1, Math.min(borne, complainedAt - complaints));
    const left = pausedUntil - now;
    if (left > maxPauseMs) for (const waiting of queue.splice(0)) waiting.fail(waiting.refuse(left));
  };

  const enter = ({ limits, tokens }: Turn): EndTurn => {
    const turn = (turns += 1);
    const isCounted = limits.requestsPerMinute !== undefined || limits.tokensPerMinute !== undefined;
    const entry = { at: clock.now(), tokens };
    if (isCounted) sent.push(entry);
    underWay += 1;
    return (end) => {
      entry.tokens = end.tokens ?? tokens;
      if (end.result === "limited") slowDown(turn, end.retryAfterMs);
      if (end.result === "answered" && turn > lastOfCut && borne !== Infinity) {
        borne += 1 / Math.floor(borne);
        if (borne >= complainedAt) borne = Infinity;
      }
      underWay -= 1;
      pump();
    };
  };

  return {
    async take(turn) {
      turn.signal.throwIfAborted();
      const left = pausedUntil - clock.now();
      if (left > maxPauseMs) throw turn.refuse(left);
      if (queue.length === 0 && waitOf(turn) <= 0) return enter(turn);
      const { promise, resolve, reject } = Promise.withResolvers<EndTurn>();
      const waiting: Waiting = { ...turn, start: resolve, fail: reject };
      const onAbort = (): void => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(turn.signal.reason as Error);
        pump();
      };
      queue.push(waiting);
      turn.signal.addEventListener("abort", onAbort, { once: true });
      pump();
      try {
        return await promise;
      } finally {
        turn.signal.removeEventListener("abort", onAbort);
      }
    },
    isIdle() {
      const now = clock.now();
      sent = sent.filter(({ at }) => at > now - windowMs);
      return (
        underWay === 0 && queue.length === 0 && sent.length === 0 && borne === Infinity && pausedUntil <= now
      );
    },
  };
}
