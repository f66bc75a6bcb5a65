import type { PdfFaultKind } from "./messages.ts";

/** A failure inside the PDF engine; the format turns it into an error or a warning. */
export class PdfFault extends Error {
  readonly kind: PdfFaultKind;
  /** Pages, for `too-many-pages`. */
  readonly count: number | undefined;

  constructor(kind: PdfFaultKind, count?: number) {
    super(kind);
    this.kind = kind;
    this.count = count;
  }
}
