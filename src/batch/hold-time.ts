import { GleanerError } from "../errors/gleaner-error.ts";

interface HeldTime {
  /** Aborts when the run is stopped, or the time is up. */
  readonly signal: AbortSignal;
  /** The work, or the reason of the signal, whichever comes first. */
  race<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/** The time that one document may take; without a limit only the run's own signal holds. */
export function holdTime(outer: AbortSignal, timeoutMs: number | undefined): HeldTime {
  const controller = new AbortController();
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  const stop = (reason: unknown): void => {
    stopped.reject(reason);
    controller.abort(reason);
  };
  const onAbort = (): void => stop(outer.reason);
  if (outer.aborted) onAbort();
  outer.addEventListener("abort", onAbort, { once: true });
  const giveUp = (): void =>
    stop(
      new GleanerError("input.timeout", {
        what: "Cannot finish the document",
        seen: `it took longer than ${timeoutMs} ms`,
        hint: "Raise the document's time-out, or ask for fewer pages.",
        where: { option: "documentTimeoutMs" },
      }),
    );
  const timer = timeoutMs === undefined ? undefined : setTimeout(giveUp, timeoutMs);
  return {
    signal: controller.signal,
    race(work) {
      // What is not heard any more must not count as unhandled.
      work.catch(() => undefined);
      return Promise.race([work, stopped.promise]);
    },
    end() {
      clearTimeout(timer);
      outer.removeEventListener("abort", onAbort);
    },
  };
}
