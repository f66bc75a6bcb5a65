/** The world as a command sees it. */
export interface CommandIo {
  /** Results. Resolves when the text is handed over. */
  write(text: string): Promise<void>;
  /** Everything else. */
  writeError(text: string): void;
  readonly stdin: NodeJS.ReadableStream;
  readonly isInputTerminal: boolean;
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Columns for results. */
  readonly width: number;
  /** Columns for everything else. */
  readonly errorWidth: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
}
