import type { BatchEvent } from "./batch-event.ts";

interface LimitWatch {
  note(event: BatchEvent): void;
  /** Whether a gateway said to this document that there were too many requests; forgotten then. */
  take(source: string): boolean;
}

const tooMany = 429;

/** Notes which documents a gateway complained to. */
export function watchLimits(): LimitWatch {
  const limited = new Set<string>();
  return {
    note(event) {
      if (event.type === "http-exchange" && event.exchange.status === tooMany) limited.add(event.source);
    },
    take: (source) => limited.delete(source),
  };
}
