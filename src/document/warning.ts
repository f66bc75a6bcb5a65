/** Something was done differently from what was asked, or cannot be relied on. Never holds document text. */
export interface Warning {
  /** Stable, dotted, such as `page.garbled-text-layer`. */
  readonly code: string;
  readonly message: string;
  /** Index in `Document.files`. */
  readonly file?: number;
  readonly pageNumber?: number;
  readonly pointer?: string;
}
