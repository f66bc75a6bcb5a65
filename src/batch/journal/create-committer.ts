import { performance } from "node:perf_hooks";
import type { DatabaseSync } from "node:sqlite";

/** Writes of many callers, put into few transactions in the order in which they came. */
export interface Committer {
  /** Resolves once the write is on disk, and all that were made before it; rejects where that failed. */
  readonly write: (change: () => void) => Promise<void>;
  /** All at once, now. */
  readonly flush: () => void;
}

interface CommitterInput {
  readonly database: DatabaseSync;
  /** Makes room on a full disk; false where there is none to make. */
  readonly makeRoom: () => boolean;
  readonly onFailure: (error: unknown) => void;
}

interface Waiting {
  readonly change: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit. Every transaction waits for the disk; what comes in the meantime goes along with the next one. The pause between two is as
 * long as the last one took, so that a slow disk does not take all the time of the process.
 */
export function createCommitter({ database, makeRoom, onFailure }: CommitterInput): Committer {
  let waiting: Waiting[] = [];
  let isPlanned = false;
  let lastMs = 0;
  const commit = (group: readonly Waiting[]): void => {
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const { change } of group) change();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  };
  const flush = (): void => {
    isPlanned = false;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const start = performance.now();
    try {
      try {
        commit(group);
      } catch (error) {
        if (!makeRoom()) throw error;
        commit(group);
      }
      for (const { resolve } of group) resolve();
    } catch (error) {
      onFailure(error);
      for (const { reject } of group) reject(error);
    }
    lastMs = performance.now() - start;
  };
  return {
    write(change) {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      // Whoever does not wait for it hears of a failure by `onFailure`.
      promise.catch(() => undefined);
      waiting.push({ change, resolve: () => resolve(undefined), reject });
      if (!isPlanned) {
        isPlanned = true;
        if (lastMs < 2) setImmediate(flush);
        else setTimeout(flush, lastMs);
      }
      return promise;
    },
    flush,
  };
}
