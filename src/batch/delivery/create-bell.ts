interface Bell {
  /** Tells all who wait. */
  ring(): void;
  /** Resolves the next time that it rings. */
  readonly next: () => Promise<void>;
}

export function createBell(): Bell {
  let waiting = Promise.withResolvers<undefined>();
  return {
    ring() {
      waiting.resolve(undefined);
      waiting = Promise.withResolvers();
    },
    next: () => waiting.promise,
  };
}
