import { availableParallelism } from "node:os";
import { startPdfiumThread } from "./pdfium-thread.ts";
import type { PdfiumThread } from "./pdfium-thread.ts";

/** One place for a thread; threads come and go in it, questions to it wait for each other. */
export interface PdfiumSlot {
  /** Documents that live here. */
  documents: number;
  /** Runs the work when all earlier work of this slot is done. */
  run<T>(work: (thread: PdfiumThread) => Promise<T>): Promise<T>;
}

/** Asked once, for the answer is looked up in the system each time. */
const maxSlots = Math.min(4, availableParallelism());
const slots: PdfiumSlot[] = [];

function makeSlot(): PdfiumSlot {
  let thread: PdfiumThread | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    documents: 0,
    run(work) {
      const result = queue.then(async () => {
        if (!thread?.isAlive()) thread = await startPdfiumThread();
        return work(thread);
      });
      queue = result.catch(() => {});
      return result;
    },
  };
}

/** The slot with the fewest documents; a new one while there are free cores. The caller counts its document in and out. */
export function pickSlot(): PdfiumSlot {
  const idlest = slots.toSorted((one, other) => one.documents - other.documents)[0];
  if (idlest && (idlest.documents === 0 || slots.length >= maxSlots)) return idlest;
  const slot = makeSlot();
  slots.push(slot);
  return slot;
}
