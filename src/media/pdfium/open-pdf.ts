import { listWords } from "../../layout/list-words.ts";
import type { PdfCalls, PdfOpened, PdfPageText, PdfPixels } from "./messages.ts";
import { pickSlot } from "./pdfium-pool.ts";
import type { PdfiumThread } from "./pdfium-thread.ts";
import { readAhead } from "./read-ahead.ts";
import type { ReadRow } from "./read-ahead.ts";

export interface OpenPdfOptions {
  readonly password?: string;
  readonly maxPages: number;
  /** For opening the file, and for each page. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** A PDF in a thread. Every call throws `PdfFault`, after which the next one works again, in a new thread if need be. */
export interface PdfSession {
  readonly opened: PdfOpened;
  read(page: number): Promise<PdfPageText>;
  /** The upright page drawn on white, `width` by `height` pixels. */
  render(page: number, width: number, height: number): Promise<PdfPixels>;
  /** A file with only these pages. */
  select(pages: readonly number[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

type PageCallName = "read" | "render" | "select";

/** An idle thread that has grown beyond this is stopped: its memory never shrinks, and a new one is cheap. */
const maxIdleHeapBytes = 96 * 1024 * 1024;

/** For pages that are read ahead, when their document is closed. */
const maxWaitMs = 250;
/** What pages behind the one that is asked for may take together: other documents wait for them. */
const mostAheadMs = 25;

let lastDocument = 0;

/** Opens a PDF. Throws `PdfFault`. */
export async function openPdf(bytes: Uint8Array, options: OpenPdfOptions): Promise<PdfSession> {
  const { maxPages, timeoutMs, signal, password } = options;
  const slot = pickSlot();
  slot.documents += 1;
  lastDocument += 1;
  const document = lastDocument;
  let holder: PdfiumThread | undefined;
  let isClosed = false;

  const open = async (thread: PdfiumThread): Promise<PdfOpened> => {
    const input = {
      document,
      bytes: new Uint8Array(bytes),
      maxPages,
      ...(password === undefined ? {} : { password }),
    };
    const opened = await thread.ask("open", input, timeoutMs, signal);
    holder = thread;
    return opened;
  };
  // A thread that was stopped takes its documents with it: the next question opens this one again.
  const ask = <TName extends PageCallName>(
    name: TName,
    input: Omit<PdfCalls[TName]["input"], "document">,
    stop = signal,
  ): Promise<PdfCalls[TName]["output"]> =>
    slot.run(async (thread) => {
      if (isClosed) throw new Error("the PDF is closed");
      if (holder !== thread) await open(thread);
      return thread.ask(name, { document, ...input } as PdfCalls[TName]["input"], timeoutMs, stop);
    });
  const leaving = new AbortController();
  const aheadSignal = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  const aheadMs = Math.min(mostAheadMs, timeoutMs / 10);
  const readRow: ReadRow = (page, ahead, isWanted) =>
    ask("read", { page, ahead, aheadMs }, isWanted ? signal : aheadSignal);
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    slot.documents -= 1;
    if (!holder?.isAlive()) return;
    // A page that nobody waits for any more may be one that never ends.
    const patience = setTimeout(() => leaving.abort(), maxWaitMs);
    await slot.run(async (thread) => {
      if (holder !== thread) return;
      const heapBytes = await thread.ask("close", { document }, timeoutMs, undefined);
      if (slot.documents === 0 && heapBytes > maxIdleHeapBytes) thread.stop();
    });
    clearTimeout(patience);
  };

  try {
    const opened = await slot.run(open);
    const readText = readAhead(readRow, opened.pages.length);
    return {
      opened,
      async read(page) {
        const read = await readText(page);
        return "lines" in read ? read : { ...read, words: listWords(read.words) };
      },
      render: (page, width, height) => ask("render", { page, width, height }),
      select: (pages) => ask("select", { pages }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
