/** Bytes from which on files are read by a process of their own; starting one takes longer than reading less. */
export const aloneSizes: {
  readonly text: number;
  /** It may hold two hundred times as much. */
  readonly packed: number;
} = { text: 512 * 1024, packed: 256 * 1024 };
