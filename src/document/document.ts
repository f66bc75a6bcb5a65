import type { Attachment } from "./attachment.ts";
import type { Bookmark } from "./bookmark.ts";
import type { Chapter } from "./chapter.ts";
import type { InputFile } from "./input-file.ts";
import type { MediaStream } from "./media-stream.ts";
import type { Page } from "./page.ts";
import type { Warning } from "./warning.ts";

/** One loaded source as plain data: what it is made of, without its words and pixels. */
export interface Document {
  readonly files: readonly InputFile[];
  readonly pages: readonly Page[];
  /** Indices of the pages that were asked for, where not all of them were. */
  readonly selected?: readonly number[];
  readonly attachments: readonly Attachment[];
  /** Tracks of the recordings among the files. */
  readonly streams?: readonly MediaStream[];
  readonly chapters?: readonly Chapter[];
  /** Tables of contents that files carry, in their order; absent where none has one. */
  readonly outline?: readonly Bookmark[];
  /** Title, author, producer... as the first file states them; each file has its own. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}
