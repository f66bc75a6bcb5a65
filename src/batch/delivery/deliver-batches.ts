import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { Model } from "../../ports/model.ts";
import type { Postponement } from "../../ports/answer-store.ts";
import type { BatchRow } from "../journal/keep-batches.ts";
import type { Journal } from "../journal/open-journal.ts";
import { collectPacks } from "./collect-packs.ts";
import { createBell } from "./create-bell.ts";
import type { DeliveryEvent } from "./delivery-event.ts";
import { findOrdered } from "./find-ordered.ts";
import { followBatch } from "./follow-batch.ts";
import type { Pack } from "./open-pack.ts";
import { orderBatch } from "./order-batch.ts";

/** Where batches of a run stand. */
export interface DeliveryState {
  readonly batches: number;
  readonly questions: number;
  readonly answered: number;
}

/** Batches of one run: what is put into them, and what comes back. */
export interface Deliveries {
  laterOf(task: number): Postponement;
  started(task: number): void;
  /** Its extraction ended because questions of it were put off. */
  parked(task: number): void;
  ended(task: number): void;
  /** Resolves to true once documents may wait for their turn again, and to false once none will. Throws what stops all batches. */
  more(): Promise<boolean>;
  /** Resolves once something has happened that `more` would tell. */
  changed(): Promise<void>;
  readonly read: () => DeliveryState;
  /** Ends what runs in this process, and waits for it; batches go on at their gateways. */
  close(): Promise<void>;
}

interface DeliverInput {
  readonly journal: Journal;
  /** False: questions are asked at once, and only what is at gateways already is fetched. */
  readonly isWanted: boolean;
  /** What to do with questions that follow from answers, and with those that came back without one. */
  readonly followUps: "live" | "batch";
  /** Beginning of the paths of files with lines. */
  readonly place: string;
  readonly findModel: (id: string) => Promise<Model>;
  readonly pollDelayMs: (model: Model) => number;
  /** Nothing new is sent, and nothing is asked after any more. */
  readonly soft: AbortSignal;
  /** What is being sent breaks off. */
  readonly hard: AbortSignal;
  readonly onEvent?: (event: DeliveryEvent) => void;
}

/** A question that came back so often is asked at once. */
const maxReturned = 2;

/** Takes up the batches that an earlier process left, and makes new ones. */
export function deliverBatches(input: DeliverInput): Deliveries {
  const { journal, isWanted, followUps, place, soft, hard, pollDelayMs, onEvent } = input;
  const { batches, spending, write } = journal;
  const running = new Set<number>();
  const heldBack = new Set<number>();
  const under = new Set<Promise<void>>();
  const progress = new Map<number, { readonly questions: number; answered: number }>();
  /** A gateway has too much waiting: nothing more is handed over before a batch is over. */
  let isPaused = false;
  let isWoken = false;
  let failure: unknown;
  const bell = createBell();
  const wake = (): void => {
    isWoken = true;
    bell.ring();
  };
  /** Work of its own; what it throws ends the run. */
  const go = (work: () => Promise<void>): void => {
    const doing: Promise<void> = work()
      .catch((error: unknown) => {
        if (!soft.aborted) failure ??= error;
      })
      .finally(() => {
        under.delete(doing);
        bell.ring();
      });
    under.add(doing);
  };

  const follow = async (row: BatchRow & { readonly remote: string }, model: Model): Promise<void> => {
    const { batch: delivery } = model;
    if (!delivery) return;
    const { questions, waiting: left, id, remote } = row;
    const state = { questions, answered: questions - left };
    progress.set(id, state);
    const followed = await followBatch({
      row,
      model,
      delivery,
      journal,
      delayMs: pollDelayMs(model),
      signal: soft,
      isAlone: () => progress.size === 1,
      onProgress: (answered) => void (state.answered = Math.min(questions, answered)),
      onWoken: wake,
    }).finally(() => progress.delete(id));
    const { phase, isTooEarly, returned } = followed;
    onEvent?.({ type: "batch-ended", model: model.id, batch: remote, questions, phase, returned });
    isPaused = isTooEarly && progress.size > 0;
    if (!isPaused) batches.release();
    wake();
  };

  const send = async (pack: Pack): Promise<void> => {
    const { model, entries } = pack;
    const { batch: delivery } = model;
    try {
      const file = await pack.seal();
      if (soft.aborted || !delivery) return;
      const questions = [...entries.values()];
      const submitted = Date.now();
      let id = 0;
      await write(() => {
        const isBusy = (task: number): boolean => running.has(task);
        id = batches.create({ name: file.name, model: model.id, submitted, questions, isBusy });
        packs.forget(pack);
      });
      const delayMs = pollDelayMs(model);
      const count = questions.length;
      let remote: string;
      try {
        remote = await orderBatch({ delivery, file, delayMs, signal: hard });
      } catch (error) {
        const isLimited = isGleanerError(error, "provider.rate-limited");
        if (hard.aborted || !isGleanerError(error) || (error.retryable && !isLimited)) throw error;
        isPaused = isLimited && progress.size > 0;
        await write(() => void batches.close(id, isPaused ? "untried" : "returned"));
        onEvent?.({ type: "batch-refused", model: model.id, questions: count, code: error.code });
        wake();
        return;
      }
      // On disk before it is asked after for the first time.
      await write(() => batches.name(id, remote));
      onEvent?.({ type: "batch-ordered", model: model.id, batch: remote, questions: count });
      const row = { id, name: file.name, model: model.id, remote, submitted, questions: count };
      go(() => follow({ ...row, waiting: count }, model));
    } finally {
      packs.forget(pack);
      await pack.discard();
    }
  };
  const packs = collectPacks({ place, attach: batches.attach, send: (pack) => go(() => send(pack)) });

  /** What an earlier process left. */
  const takeUp = async (row: BatchRow): Promise<void> => {
    const model = await input.findModel(row.model);
    const { batch: delivery } = model;
    if (!delivery) return;
    let { remote } = row;
    if (remote === undefined) {
      const found = await findOrdered({
        delivery,
        name: row.name,
        delayMs: pollDelayMs(model),
        signal: soft,
      });
      if (!found) {
        // It never arrived: its documents are taken up from the beginning, for nothing.
        await write(() => void batches.close(row.id, "untried"));
        wake();
        return;
      }
      remote = found.id;
      await write(() => batches.name(row.id, found.id));
    }
    onEvent?.({ type: "batch-found", model: row.model, batch: remote, questions: row.questions });
    await follow({ ...row, remote }, model);
  };
  for (const row of batches.open()) go(() => takeUp(row));

  return {
    laterOf: (task) => ({
      takes({ question, isFollowUp }) {
        const returned = batches.countReturned(question);
        const isFirst = !isFollowUp && returned === 0;
        return isWanted && (followUps === "batch" ? returned < maxReturned : isFirst);
      },
      async put({ question, model }, request, worst) {
        if (isPaused) {
          heldBack.add(task);
          return true;
        }
        spending.reserve(worst);
        const giveBack = (): void => spending.settle(worst, { cost: 0, tokens: 0 });
        try {
          const taken = await packs.put({ question, model, request, worst, task });
          if (taken !== "added") giveBack();
          return taken !== "too-long";
        } catch (error) {
          // Without a place for the lines nothing can be handed over; the document is taken up by the next process.
          giveBack();
          failure ??= error;
          heldBack.add(task);
          return true;
        }
      },
      holdBack: () => void heldBack.add(task),
    }),
    started: (task) => void running.add(task),
    parked(task) {
      running.delete(task);
      if (!packs.has(task)) batches.park(task, heldBack.has(task));
      heldBack.delete(task);
      wake();
    },
    ended(task) {
      running.delete(task);
      if (!isPaused) batches.release();
      wake();
    },
    async more() {
      for (;;) {
        if (failure !== undefined) throw failure;
        if (soft.aborted) return false;
        if (isWoken) {
          isWoken = false;
          return true;
        }
        const next = bell.next();
        if (running.size === 0) {
          if (!packs.isEmpty()) packs.flush();
          else if (under.size === 0) return batches.release() > 0;
        }
        await next;
      }
    },
    changed: bell.next,
    read() {
      const all = [...progress.values()];
      return {
        batches: all.length,
        questions: all.reduce((sum, { questions }) => sum + questions, 0),
        answered: all.reduce((sum, { answered }) => sum + answered, 0),
      };
    },
    async close() {
      while (under.size > 0) await Promise.all(under);
      await packs.close();
    },
  };
}
