import type { PdfFaultKind } from "./messages.ts";

/** A failure inside the PDF engine; the format turns it into an error or a warning. */
export class PdfFault extends Error {
  readonly kind: PdfFaultKind;
  /** Pages, for `too-many-pages`. */
  readonly count: number | undefined;
  /** The page that was being read when a thread died or was stopped, where that is known. */
  readonly page: number | undefined;

  constructor(kind: PdfFaultKind, { count, page }: { count?: number; page?: number } = {}) {
    super(kind);
    this.kind = kind;
    this.count = count;
    this.page = page;
  }
}
