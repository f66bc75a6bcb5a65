/** Runs work once for all who ask for the same at the same time. */
export interface SharedWork<T> {
  /**
   * What the work of this key gives. Whoever comes first does it; the others wait for that, and where it gave nothing or failed, the next
   * one of them does it. `isShared` tells whose it is.
   */
  run(
    key: string,
    work: () => Promise<T | undefined>,
  ): Promise<{ readonly value?: T; readonly isShared: boolean }>;
}

/** Nothing under way. */
export function shareWork<T>(): SharedWork<T> {
  const underWay = new Map<string, Promise<T | undefined>>();
  return {
    async run(key, work) {
      for (let other = underWay.get(key); other; other = underWay.get(key)) {
        const value = await other.catch(() => undefined);
        if (value !== undefined) return { value, isShared: true };
      }
      const own = work();
      underWay.set(key, own);
      try {
        const value = await own;
        return { ...(value === undefined ? {} : { value }), isShared: false };
      } finally {
        underWay.delete(key);
      }
    },
  };
}
