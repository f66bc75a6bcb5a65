import type { PackedPageText } from "./messages.ts";
import { PdfFault } from "./pdf-fault.ts";

/** Asks for a page and some of those behind it; gives the page and as many of the others as come with it. `isWanted` is false where nobody waits. */
export type ReadRow = (page: number, ahead: number, isWanted: boolean) => Promise<readonly PackedPageText[]>;

/** Pages that are held for whoever reads in order, beside those on their way. */
const mostAhead = 8;

interface Row {
  readonly first: number;
  readonly end: number;
  readonly arrival: Promise<void>;
}

/**
 * Reads pages one by one, those of a row several at a time: handing over each one by itself takes a tenth of the time of reading it. While the
 * caller works on one page, the thread reads the next ones; the longer the row, the more of them. A page that breaks the engine is
 * the only one that fails: those that were asked for with it are asked for again, each by itself.
 */
export function readAhead(readRow: ReadRow, count: number): (page: number) => Promise<PackedPageText> {
  const ready = new Map<number, PackedPageText>();
  const faults = new Map<number, PdfFault>();
  let coming: Row | undefined;
  let lastPage = Number.NaN;
  let length = 0;
  /** False once a page has broken the engine: no other page of the document shall pay for one. */
  let isWhole = true;

  const keep = (first: number, texts: readonly PackedPageText[]): void => {
    for (const [index, text] of texts.entries()) ready.set(first + index, text);
  };
  const start = (first: number): void => {
    const most = isWhole ? Math.min(mostAhead, 2 ** length) : 1;
    const end = Math.min(count, first + most);
    if (coming || first >= end || faults.has(first)) return;
    const finish = async (): Promise<void> => {
      try {
        keep(first, await readRow(first, end - first - 1, false));
      } catch (error) {
        isWhole = false;
        if (error instanceof PdfFault) faults.set(error.page ?? first, error);
      } finally {
        coming = undefined;
      }
    };
    coming = { first, end, arrival: finish() };
  };
  const take = async (page: number): Promise<PackedPageText> => {
    if (!ready.has(page) && coming && page >= coming.first && page < coming.end) await coming.arrival;
    const known = ready.get(page);
    if (known) return known;
    const fault = faults.get(page);
    faults.delete(page);
    if (fault) throw fault;
    const [text] = await readRow(page, 0, true);
    if (!text) throw new PdfFault("dead");
    return text;
  };

  return async (page) => {
    const isInRow = page === lastPage + 1;
    length = isInRow ? length + 1 : 0;
    lastPage = page;
    if (!isInRow) ready.clear();
    const taking = take(page);
    const next = (): void => {
      ready.delete(page);
      if (!isInRow || lastPage !== page) return;
      let first = page + 1;
      while (ready.has(first)) first += 1;
      if (first - page - 1 <= mostAhead / 2) start(first);
    };
    if (!coming) {
      next();
      return await taking;
    }
    try {
      return await taking;
    } finally {
      next();
    }
  };
}
