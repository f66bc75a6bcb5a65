import { performance } from "node:perf_hooks";
import type { DatabaseSync } from "node:sqlite";

/** Writes of many callers, put into few transactions in the order in which they came. */
export interface Committer {
  /** Resolves once the write is on disk, and all that were made before it; rejects where that failed. */
  readonly write: (change: () => void) => Promise<void>;
  /** For a write that nobody waits for: it goes along with the next one, or by itself a little later. */
  readonly writeAlong: (change: () => void) => void;
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

/** Milliseconds that a write which nobody waits for may be kept: what follows from an answer is mostly written before. */
const patienceMs = 15;
/** Between two transactions lie so many times what the last one took, and at most so many milliseconds. */
const rest = 4;
const mostRestMs = 40;

/**
 * Group commit. Every transaction waits for the disk; what comes in the meantime goes along with the next one. After each there is a rest, so that
 * neither many small ones nor a slow disk take much of the time of the process.
 */
export function createCommitter({ database, makeRoom, onFailure }: CommitterInput): Committer {
  let waiting: Waiting[] = [];
  let isPlanned = false;
  let patience: NodeJS.Timeout | undefined;
  let lastMs = 0;
  let lastEnd = -Infinity;
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
    clearTimeout(patience);
    patience = undefined;
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
    lastEnd = performance.now();
    lastMs = lastEnd - start;
  };
  return {
    writeAlong(change) {
      // Whether it failed is heard by `onFailure`.
      waiting.push({ change, resolve: () => undefined, reject: () => undefined });
      if (!isPlanned) patience ??= setTimeout(flush, patienceMs);
    },
    write(change) {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      // Whoever does not wait for it hears of a failure by `onFailure`.
      promise.catch(() => undefined);
      waiting.push({ change, resolve: () => resolve(undefined), reject });
      if (!isPlanned) {
        isPlanned = true;
        const leftMs = lastEnd + Math.min(lastMs * rest, mostRestMs) - performance.now();
        if (leftMs < 1) setImmediate(flush);
        else setTimeout(flush, leftMs);
      }
      return promise;
    },
    flush,
  };
}
