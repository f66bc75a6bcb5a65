import { setTimeout as sleep } from "node:timers/promises";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { BatchDelivery, BatchState } from "../../ports/batch-delivery.ts";

/** Lists may show a batch a little later than it was ordered. */
const looks = 4;

interface FindInput {
  readonly delivery: BatchDelivery;
  readonly name: string;
  readonly delayMs: number;
  readonly signal: AbortSignal;
}

/**
 * Looks for a batch of which nobody knows whether its order arrived, several times. Throws where the gateway cannot be asked: then nothing is
 * known, and nothing may be ordered again.
 */
export async function findOrdered(input: FindInput): Promise<BatchState | undefined> {
  const { delivery, name, delayMs, signal } = input;
  let failures = 0;
  for (let look = 0; look < looks;) {
    await sleep(delayMs * 2 ** (look + failures), undefined, { signal });
    try {
      const found = await delivery.find(name, { signal });
      if (found) return found;
      look += 1;
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      if (!isGleanerError(error) || !error.retryable || failures > defaults.transport.retries) throw error;
    }
  }
  return undefined;
}
