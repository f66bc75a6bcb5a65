/** One entry of a file's table of contents, in the order of the file. */
export interface Bookmark {
  readonly title: string;
  /** 0 for the outermost ones. */
  readonly level: number;
  /** Counts from 1 in the file; absent where the entry leads to no page. */
  readonly pageNumber?: number;
  /** Index in `Document.files`. */
  readonly file: number;
}
