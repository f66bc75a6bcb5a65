import { GleanerError } from "../errors/gleaner-error.ts";

/** A line of events between one that tells and one that listens; nothing is lost, and the teller never waits. */
export interface EventQueue<T> {
  push(event: T): void;
  /** No more events; the listener's loop ends after those that wait. */
  end(): void;
  /** No more events; the listener's loop throws after those that wait. */
  fail(error: unknown): void;
  /** For one listener only; throws `options.invalid` for a second one. `onLeave` is called where it leaves before the end. */
  read(): AsyncIterator<T>;
}

type Ending = { readonly type: "end" } | { readonly type: "failure"; readonly error: unknown };

/** A new, empty line. */
export function createEventQueue<T>(onLeave: () => void): EventQueue<T> {
  const waiting: T[] = [];
  let ending: Ending | undefined;
  let wake: (() => void) | undefined;
  const ring = (): void => {
    wake?.();
    wake = undefined;
  };
  const close = (how: Ending): void => {
    ending ??= how;
    ring();
  };
  async function* listen(): AsyncGenerator<T, void> {
    try {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T;
        if (ending?.type === "failure") throw ending.error;
        if (ending) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      if (!ending) onLeave();
    }
  }
  let isRead = false;
  return {
    push(event) {
      waiting.push(event);
      ring();
    },
    end: () => close({ type: "end" }),
    fail: (error) => close({ type: "failure", error }),
    read() {
      if (isRead) {
        throw new GleanerError("options.invalid", {
          what: "Cannot read the events",
          seen: "they are read already",
          hint: "Read them in one loop, or pass onEvent.",
        });
      }
      isRead = true;
      return listen();
    },
  };
}
