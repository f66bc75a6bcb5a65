import type { Clip, ClipRequest } from "./clip.ts";
import type { Document } from "./document.ts";
import type { PageText } from "./page-text.ts";
import type { RenderRequest } from "./render-request.ts";
import type { Rendering } from "./rendering.ts";

/** A loaded source that can still be read and rendered. Whoever opened it closes it. */
export interface OpenDocument {
  readonly document: Document;
  /**
   * Words of the pages named (indices in `document.pages`; all by default), in that order. Pages that took a look at pixels or
   * sound are read once; the text layer of a page that was read long ago may be read again, so that any number fits into memory.
   */
  read(pages?: readonly number[]): AsyncIterable<PageText>;
  render(request: RenderRequest): Promise<Rendering>;
  /** The sound of one page of a recording. Throws `plan.unsupported` for a page that has none. */
  clip?(request: ClipRequest): Promise<Clip>;
  /** The original bytes of one file (index in `document.files`), or of only some of its pages where `pages` (indices in `document.pages`) says so. */
  bytes(file: number, pages?: readonly number[]): Promise<Uint8Array>;
  /**
   * The bytes of one file as they may leave the machine: recordings without what they say of place, device and names, other files as
   * they are. Throws `plan.unsupported` where that cannot be taken off.
   */
  bytesToSend?(file: number): Promise<Uint8Array>;
  /** The web address of a file as it was fetched, secrets included; undefined where it did not come from one. */
  address?(file: number): string | undefined;
  close(): Promise<void>;
}
