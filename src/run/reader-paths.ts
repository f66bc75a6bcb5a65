import type { ReaderResult } from "../document/schema.ts";

/** Where a reader took each leaf from. */
export interface ReaderPaths {
  readonly paths: ReaderResult["paths"];
  readonly file: number;
}
