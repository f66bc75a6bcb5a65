import type { Box } from "./box.ts";

/** A place on a page that leads elsewhere: to an address, or to another page of the same file. */
export interface Link {
  readonly box: Box;
  /** As the file states it; nothing has checked or fetched it. */
  readonly url?: string;
  /** Counts from 1 in the same file. */
  readonly pageNumber?: number;
}
