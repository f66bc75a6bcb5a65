import { hash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Redis } from "ioredis";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import type { RateLimits } from "../options/extract-options.ts";
import type { Model } from "../ports/model.ts";
import { estimateTokens } from "../values/estimate-tokens.ts";
import { rateScript } from "./rate-script.ts";

interface ShareInput {
  readonly client: Redis;
  readonly limits: RateLimits;
  /** Tells keys of one gateway apart; it is hashed before it leaves the process. */
  readonly identity: string;
}

/** Milliseconds between two looks at a turn that is not there yet, at most. */
const longestWaitMs = 5_000;

const paused = (model: Model, leftMs: number): GleanerError =>
  new GleanerError("provider.rate-limited", {
    what: `The call of ${model.id} failed`,
    seen: `the gateway asked for ${Math.ceil(leftMs / 1000)} s without calls of this key`,
    hint: "Wait, or name a fallback model.",
    where: { model: model.id },
    retryAfterMs: Math.ceil(leftMs),
  });

/**
 * The same model, whose calls keep to limits that hold over all workers: a complaint of the gateway to one of them lets all wait. Throws
 * `provider.rate-limited` for a pause that nobody waits for.
 */
export function shareLimits(model: Model, { client, limits, identity }: ShareInput): Model {
  if (model.capabilities.readsWords) return model;
  const name = hash("sha256", identity).slice(0, 16);
  const keys = ["turns", "sizes", "pause"].map((kind) => `{gleaner}:rate:${name}:${kind}`);
  const { requestsPerMinute = 0, tokensPerMinute = 0 } = limits;
  const run = async (...given: readonly (string | number)[]): Promise<number> =>
    Number(await client.eval(rateScript, keys.length, ...keys, ...given));
  let mean = 0;
  return {
    ...model,
    async call(request, context) {
      const turn = randomUUID();
      const text = request.parts.flatMap((part) => (part.type === "text" ? [part.value] : [])).join("\n");
      const tokens =
        tokensPerMinute === 0
          ? 0
          : Math.max(estimateTokens(request.system) + estimateTokens(text), Math.round(mean));
      for (;;) {
        const leftMs = await run("take", turn, requestsPerMinute, tokensPerMinute, tokens);
        if (leftMs === 0) break;
        if (leftMs > defaults.transport.maxDelayMs) throw paused(model, leftMs);
        await wait(Math.min(leftMs, longestWaitMs), undefined, { signal: context.signal }).catch(() => {
          throw context.signal.reason as Error;
        });
      }
      try {
        const answer = await model.call(request, context);
        const { inputTokens, outputTokens } = answer.usage;
        if (tokensPerMinute > 0 && inputTokens !== undefined && outputTokens !== undefined) {
          const used = inputTokens + outputTokens;
          mean = mean === 0 ? used : mean + (used - mean) * 0.3;
          await run("count", turn, used);
        }
        return answer;
      } catch (error) {
        if (isGleanerError(error, "provider.rate-limited"))
          await run("pause", error.retryAfterMs ?? defaults.transport.firstDelayMs);
        throw error;
      }
    },
  };
}
