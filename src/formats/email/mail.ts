import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { OpenFile } from "../../ports/format.ts";

/** A file that came with a mail. */
export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Shown inside the text, as logos are. */
  readonly isInline: boolean;
  /** Why it cannot be taken out; `bytes` is empty then. */
  readonly error?: GleanerError;
}

/** One mail, in whatever form it was stored. */
export interface Mail {
  /** Names and values of the headers that are shown, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly subject?: string;
  readonly from?: string;
  readonly date?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly MailAttachment[];
  readonly warnings?: OpenFile["warnings"];
}
