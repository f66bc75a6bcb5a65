import type { Attachment } from "../document/attachment.ts";
import type { Page } from "../document/page.ts";
import type { PageText } from "../document/page-text.ts";
import type { RenderRequest } from "../document/render-request.ts";
import type { Rendering } from "../document/rendering.ts";
import type { Warning } from "../document/warning.ts";
import type { PixelReader } from "./pixel-reader.ts";

/** Caps that a format must keep; each is named in the error that reports it. */
export interface FormatLimits {
  readonly maxPages: number;
  /** Of one picture. */
  readonly maxPixels: number;
  /** For opening a file, and for each page. */
  readonly pageTimeoutMs: number;
}

/** The bytes of one file with what is known about them. */
export interface FormatInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

export interface FormatContext {
  readonly limits: FormatLimits;
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** `text-layer`: never OCR. `off`: pages are not read at all. */
  readonly words: "auto" | "text-layer" | "off";
  /** Pixels to words; handed in because a format may not import the reader. */
  readonly readPixels: PixelReader;
}

/** A page as a format knows it; `load` adds its place in the document. */
export type FormatPage = Omit<Page, "index" | "file">;

/** An opened file. Page arguments are 0-based within the file. */
export interface OpenFile {
  readonly pages: readonly FormatPage[];
  readonly attachments: readonly Omit<Attachment, "file">[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly warnings: readonly Omit<Warning, "file">[];
  /** Words of a page; `page` of the result is the argument. Never throws for a bad page: `status` says it. */
  read(page: number): Promise<PageText>;
  render(request: RenderRequest): Promise<Rendering>;
  /** A file with only these pages; undefined where the format cannot be split. */
  select?(pages: readonly number[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** One kind of file. A file of `formats/` default-exports one of these. */
export interface Format {
  readonly id: string;
  readonly mediaTypes: readonly string[];
  open(input: FormatInput, context: FormatContext): Promise<OpenFile>;
}
