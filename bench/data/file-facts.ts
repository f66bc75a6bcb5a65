/** What came of one file that was opened and read. */
export type FileFacts =
  | { readonly outcome: "refused"; readonly code: string; readonly option?: string }
  /** Something else than one of our errors was thrown. */
  | { readonly outcome: "crashed"; readonly name: string }
  | {
      readonly outcome: "read";
      readonly mediaType: string;
      readonly pages: readonly { readonly width: number; readonly height: number; readonly end: number }[];
      readonly text: string;
      /** Codes of warnings, those of pages included. */
      readonly warnings: readonly string[];
      /** Pages that could not be read. */
      readonly failed: number;
    };

export interface FileAnswer {
  readonly facts: FileFacts;
  /** The longest that was waited for: for opening, or for one page; with the processor time that went into it. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}
