import { hash } from "node:crypto";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { RateLimits } from "../../options/extract-options.ts";
import type { Model, ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { createLimiter } from "./create-limiter.ts";
import type { Clock, Limiter, TurnEnd } from "./create-limiter.ts";
import type { Access } from "./resolve-access.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface LimitedModel {
  readonly access: Access;
  /** Headers that carry the key, in lower case. */
  readonly keyHeaders: readonly string[];
  readonly limits: RateLimits | undefined;
  readonly place: CallPlace;
}

const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** By address and key, which is kept as a hash; as long as anything is under way or remembered. */
const limiters = new Map<string, Limiter>();
/** Tokens that the last calls of a key took. */
const meanTokens = new Map<string, number>();
/** Share of the newest call in that mean. */
const newest = 0.3;

function pauseError({ provider, model }: CallPlace, leftMs: number): GleanerError {
  return new GleanerError("provider.rate-limited", {
    what: `The call of ${model} failed`,
    seen: `the gateway asked for ${Math.ceil(leftMs / 1000)} s without calls of this key`,
    hint: "Wait, or name a fallback model.",
    where: { provider, model },
    retryAfterMs: Math.ceil(leftMs),
  });
}

function openLimiter(key: string): Limiter {
  const { maxDelayMs: maxPauseMs } = defaults.transport;
  const limiter = limiters.get(key) ?? createLimiter({ clock, maxPauseMs });
  limiters.set(key, limiter);
  return limiter;
}

/** What a call will count: its text, or what calls of this key took so far where that is more, as with pictures. */
function expectTokens({ system, parts }: ModelRequest, key: string): number {
  const text = parts.flatMap((part) => (part.type === "text" ? [part.value] : [])).join("\n");
  return Math.max(estimateTokens(system) + estimateTokens(text), Math.round(meanTokens.get(key) ?? 0));
}

function endOf({ usage: { inputTokens, outputTokens } }: ModelAnswer): TurnEnd {
  if (inputTokens === undefined || outputTokens === undefined) return { result: "answered" };
  return { result: "answered", tokens: inputTokens + outputTokens };
}

function endOfFailure(error: unknown): TurnEnd {
  if (!isGleanerError(error, "provider.rate-limited")) return { result: "failed" };
  const { retryAfterMs } = error;
  // A refused call takes none of the tokens.
  return { result: "limited", tokens: 0, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/**
 * The same calls in their turn: as many at once, and as many requests and tokens a minute, as the key's limits say; where
 * the gateway answers that there were too many, all calls of the key wait as long as it says, if it does, and go on with half
 * as many at once, and one more with every round of answers. Shared by all models of this process that have the key and address.
 */
export function limitCalls(
  { access, keyHeaders, limits = {}, place }: LimitedModel,
  call: Model["call"],
): Model["call"] {
  const identity = JSON.stringify([access.baseUrl, keyHeaders.map((name) => access.headers[name])]);
  const key = hash("sha256", identity, "base64");
  return async (request, context) => {
    const limiter = openLimiter(key);
    const tokens = limits.tokensPerMinute === undefined ? 0 : expectTokens(request, key);
    const end = await limiter.take({
      limits,
      tokens,
      signal: context.signal,
      refuse: (leftMs) => pauseError(place, leftMs),
    });
    let ended: TurnEnd = { result: "failed" };
    try {
      const answer = await call(request, context);
      ended = endOf(answer);
      return answer;
    } catch (error) {
      ended = endOfFailure(error);
      throw error;
    } finally {
      end(ended);
      if (limits.tokensPerMinute !== undefined && ended.result === "answered" && ended.tokens !== undefined) {
        const mean = meanTokens.get(key) ?? ended.tokens;
        meanTokens.set(key, mean + (ended.tokens - mean) * newest);
      }
      if (limiter.isIdle()) limiters.delete(key);
    }
  };
}
