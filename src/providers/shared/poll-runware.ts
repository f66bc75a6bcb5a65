import { setTimeout as wait } from "node:timers/promises";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import { askRunware } from "./ask-runware.ts";
import type { WireCall } from "./create-model.ts";
import type { RunwareItems } from "./read-runware-items.ts";

interface Poll {
  readonly call: WireCall;
  readonly taskUUID: string;
  /** Milliseconds before the first question; each wait is half as long again. */
  readonly pollDelayMs: number;
}

/** Questions in a row that may fail before the job is given up. */
const maxFailures = 4;

/**
 * Asks after a job until all of its results are there. While it runs, one placeholder stands for all of them, so the
 * results that came are counted. A question that fails is asked again: the job is paid for already.
 */
export async function pollRunware({ call, taskUUID, pollDelayMs }: Poll): Promise<RunwareItems> {
  const { context, request } = call;
  const total = request.settings.candidates ?? 1;
  let failures = 0;
  for (let delay = pollDelayMs; ; delay = Math.min(delay * 1.5, defaults.gateways.maxPollDelayMs)) {
    await wait(delay, undefined, { signal: context.signal }).catch(() => context.signal.throwIfAborted());
    try {
      const items = await askRunware(call, taskUUID);
      failures = 0;
      const isDone = items.done.length + items.failed.length >= total;
      if (isDone || (items.failed.length > 0 && !items.isRunning)) return items;
    } catch (error) {
      failures += 1;
      if (context.signal.aborted || !isGleanerError(error) || !error.retryable || failures >= maxFailures)
        throw error;
    }
  }
}
