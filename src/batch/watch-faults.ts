import type { Fault } from "../errors/fault-of.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import { findFault } from "./find-fault.ts";

interface WatchInput<T> {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** So many documents in a row without an answer are a key or a model that is no more... */
  readonly documents: number;
  /** ...and, where they took so many milliseconds, a gateway that is down... */
  readonly patienceMs: number;
  /** ...or where they are so many. */
  readonly mostDocuments: number;
  /** Nothing is held back for want of a gateway: the first failure ends the run anyway. */
  readonly isFast: boolean;
  /** Told once, with what the run cannot go on for. */
  readonly onHalt: (error: GleanerError) => void;
  /** Told of a document that no gateway answered, once one answers others: it is tried again, rather than written. */
  readonly onAgain?: (item: T) => void;
}

interface Watched {
  readonly outcome: BatchOutcome;
  /** It was tried before, and no gateway answered. */
  readonly isAgain?: boolean;
}

export interface FaultWatch<T extends Watched> {
  /** When a document was begun, for `take`. */
  begin(): number;
  /** What is to be written of all that is done: this document, none, or with it those that were held back. */
  take(item: T, begun: number): readonly T[];
  /** What is to be written once no more comes. */
  end(): readonly T[];
}

/** What a gateway answers to one kind of document, or a filter before it, where key and model are good for all others. */
const mayBeOwn = ({ code, where }: GleanerError): boolean =>
  code === "provider.not-found" || (code === "provider.unauthorized" && where.status === 403);

/**
 * Holds documents back that met a fault which is not theirs. It halts at the first one that is the account's, unless the model has answered
 * others and may mean this document alone; else after so many in a row. What is held back when it halts is never
 * written, so it stays open. An answer to a document that was begun later shows that the gateway is there: what is held back has another try, or has failed by itself.
 */
export function watchFaults<T extends Watched>(input: WatchInput<T>): FaultWatch<T> {
  const { now, documents, patienceMs, mostDocuments, isFast, onHalt, onAgain } = input;
  interface Held {
    readonly item: T;
    readonly fault: Fault;
    readonly error: GleanerError;
    readonly turn: number;
    readonly at: number;
  }
  /** It was not answered once; a time-out may be a document that takes too long. */
  const isUnreached = ({ item, error, fault }: Held): boolean =>
    item.isAgain !== true && fault === "gateway" && error.retryable && error.code !== "provider.timeout";
  let held: Held[] = [];
  let turn = 0;
  let isHalted = false;
  const known = new Set<string>();
  const halt = (error: GleanerError): void => {
    isHalted = true;
    onHalt(error);
  };
  const judge = ({ fault, error }: Held): void => {
    const { model } = error.where;
    const isKnown = model !== undefined && known.has(model);
    if (fault === "account" && !(isKnown && mayBeOwn(error))) return halt(error);
    if (held.length < documents) return;
    const isLong = now() - (held[0]?.at ?? now()) >= patienceMs;
    if (fault === "account" || isLong || held.length >= mostDocuments) halt(error);
  };
  return {
    begin: () => turn,
    take(item, begun) {
      const { fault, error, answered } = findFault(item.outcome);
      for (const model of answered) known.add(model);
      turn += 1;
      if (fault && error && !(isFast && fault === "gateway")) {
        const entry = { item, fault, error, turn, at: now() };
        held.push(entry);
        if (!isHalted) judge(entry);
        return [];
      }
      if (isHalted || answered.size === 0) return [item];
      const released = held.filter((entry) => entry.turn <= begun);
      held = held.filter((entry) => entry.turn > begun);
      const isOpen = (entry: Held): boolean => onAgain !== undefined && isUnreached(entry);
      for (const entry of released) if (isOpen(entry)) onAgain?.(entry.item);
      return [...released.filter((entry) => !isOpen(entry)).map((entry) => entry.item), item];
    },
    end() {
      const last = held.findLast(isUnreached) ?? (held.length >= documents ? held.at(-1) : undefined);
      // Nothing comes any more that patience could wait for.
      if (last && !isHalted) halt(last.error);
      return isHalted ? [] : held.map(({ item }) => item);
    },
  };
}
