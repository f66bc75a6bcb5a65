import { setTimeout as sleep } from "node:timers/promises";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { BatchDelivery, BatchFile } from "../../ports/batch-delivery.ts";
import { findOrdered } from "./find-ordered.ts";

interface OrderInput {
  readonly delivery: BatchDelivery;
  readonly file: BatchFile;
  readonly delayMs: number;
  readonly signal: AbortSignal;
}

/**
 * Hands a batch over once, whatever becomes of the gateway's answer to the order: before it is ordered again it is looked for. Gives the gateway's id.
 * Throws `provider.*`.
 */
export async function orderBatch({ delivery, file, delayMs, signal }: OrderInput): Promise<string> {
  for (let repeated = 0; ; repeated += 1) {
    try {
      return await delivery.submit(file, { signal });
    } catch (error) {
      signal.throwIfAborted();
      if (!isGleanerError(error) || !error.retryable) throw error;
      // A gateway that says how long to wait has turned it away.
      const isRefused = error.code === "provider.rate-limited";
      const found = isRefused ? undefined : await findOrdered({ delivery, name: file.name, delayMs, signal });
      if (found) return found.id;
      if (repeated >= defaults.transport.retries) throw error;
      await sleep(error.retryAfterMs ?? delayMs * 2 ** repeated, undefined, { signal });
    }
  }
}
