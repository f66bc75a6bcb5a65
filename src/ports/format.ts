import type { Attachment } from "../document/attachment.ts";
import type { Bookmark } from "../document/bookmark.ts";
import type { Chapter } from "../document/chapter.ts";
import type { Clip, ClipRequest } from "../document/clip.ts";
import type { MediaStream } from "../document/media-stream.ts";
import type { Page } from "../document/page.ts";
import type { PageText } from "../document/page-text.ts";
import type { RenderRequest } from "../document/render-request.ts";
import type { Rendering } from "../document/rendering.ts";
import type { Warning } from "../document/warning.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import type { PixelReader } from "./pixel-reader.ts";
import type { Transcriber } from "./transcriber.ts";

/** Caps that a format must keep; each is named in the error that reports it. */
export interface FormatLimits {
  readonly maxPages: number;
  /** Of one picture. */
  readonly maxPixels: number;
  /** For opening a file, and for each page. */
  readonly pageTimeoutMs: number;
}

/** Caps on one recording. */
export interface RecordingLimits {
  readonly maxSeconds: number;
  /** Pictures taken from it. */
  readonly maxFrames: number;
}

/** Caps on one archive or mail. */
export interface ArchiveLimits {
  /** Files in one archive or mail, those of archives inside it counted with them. */
  readonly maxFiles: number;
  /** Bytes that the content of one archive may come to. */
  readonly maxExpandedBytes: number;
  /** Times that an archive may grow when it is unpacked. */
  readonly maxExpansion: number;
}

interface NamedInput {
  readonly name: string;
  readonly mediaType: string;
  /** What its characters are said to be encoded in; a hint, as whoever sent the file wrote it. */
  readonly charset?: string;
}

/** The bytes of one file with what is known about them. */
export interface FormatInput extends NamedInput {
  readonly bytes: Uint8Array;
}

/** A file on disk: recordings and archives may be larger than memory. */
export interface PathInput extends NamedInput {
  /** Absolute. The file may be the user's own: it is only read. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** A file inside another one. */
export interface ChildFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the outer file says it is; a hint. */
  readonly mediaType?: string;
  /** Why it cannot be taken out; `bytes` is empty then. */
  readonly error?: GleanerError;
}

export interface FormatContext {
  /** Bytes of one file that may be held in memory. */
  readonly maxBytes: number;
  readonly limits: FormatLimits;
  readonly recordings: RecordingLimits;
  readonly archives: ArchiveLimits;
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** `text-layer`: never OCR. `off`: pages are not read at all. */
  readonly words: "auto" | "text-layer" | "off";
  /** Pixels to words; handed in because a format may not import the reader. */
  readonly readPixels: PixelReader;
  /** Sound to words; absent where no speech server is set. */
  readonly transcribe?: Transcriber;
}

/** A page as a format knows it; `load` adds its place in the document. */
export type FormatPage = Omit<Page, "index" | "file">;

/** An opened file. Page arguments are 0-based within the file. */
export interface OpenFile {
  /** More exact than the first bytes tell: an MP4 with sound alone is no video. */
  readonly mediaType?: string;
  readonly pages: readonly FormatPage[];
  readonly attachments: readonly Omit<Attachment, "file">[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly warnings: readonly Omit<Warning, "file">[];
  readonly streams?: readonly Omit<MediaStream, "file">[];
  readonly chapters?: readonly Omit<Chapter, "file">[];
  readonly outline?: readonly Omit<Bookmark, "file">[];
  /** True for an archive: it has no pages, only files in it. */
  readonly isContainer?: boolean;
  /** True where the files in it lie there as they are, so that it is never smaller than they are together: a mailbox. */
  readonly isUnpacked?: boolean;
  /** The files in it, one by one; each becomes a file of the document behind this one. May throw: what came before stays. */
  children?(): AsyncIterable<ChildFile>;
  /** Words of a page; `page` of the result is the argument. Never throws for a bad page: `status` says it. */
  read(page: number): Promise<PageText>;
  render(request: RenderRequest): Promise<Rendering>;
  /** The sound of a page of a recording. */
  clip?(request: ClipRequest): Promise<Clip>;
  /** A file with only these pages; undefined where the format cannot be split. */
  select?(pages: readonly number[]): Promise<Uint8Array>;
  /** The whole file as it may leave the machine, where its own bytes tell of place, device or names. */
  withoutMetadata?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface FormatName {
  readonly id: string;
  readonly mediaTypes: readonly string[];
}

/** Most formats take the bytes of a file. */
export interface BytesFormat extends FormatName {
  readonly takes?: "bytes";
  /**
   * Bytes from which on a file is opened by a process of its own, because code of ours or of a library works on it in one go. Such a
   * format gives texts without boxes, and asks its context for no pixels or sound.
   */
  readonly aloneFrom?: number;
  open(input: FormatInput, context: FormatContext): Promise<OpenFile>;
}

/** Recordings and archives take its path. */
export interface PathFormat extends FormatName {
  readonly takes: "path";
  open(input: PathInput, context: FormatContext): Promise<OpenFile>;
}

/** One kind of file. A file of `formats/` default-exports one of these. */
export type Format = BytesFormat | PathFormat;
