import type { ErrorCode } from "../../errors/error-code.ts";
import type { GleanerErrorDetails } from "../../errors/gleaner-error.ts";
import type { ChildFile, FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";

/** What of a format's context can go to another process. */
export type PlainContext = Omit<FormatContext, "signal" | "readPixels" | "transcribe">;

export type ContainedQuestion =
  | {
      readonly ask: "open";
      /** Name of the file in `formats/`. */
      readonly format: string;
      readonly input: FormatInput;
      readonly context: PlainContext;
    }
  | { readonly ask: "next" };

/** An opened file whose pages are texts, without what can be done with it. */
export interface ContainedFile extends Pick<
  OpenFile,
  "mediaType" | "pages" | "attachments" | "metadata" | "warnings" | "isContainer" | "isUnpacked"
> {
  /** Of each page. */
  readonly texts: readonly string[];
  readonly hasChildren: boolean;
}

/** An error of ours on its way between processes, of which only plain objects come through. */
export interface PackedError {
  readonly code: ErrorCode;
  readonly details: Pick<GleanerErrorDetails, "what" | "seen" | "hint" | "where">;
}

export type ContainedChild = Omit<ChildFile, "error"> & { readonly error?: PackedError };

export type ContainedReply =
  | { readonly opened: ContainedFile }
  | { readonly child: ContainedChild | undefined }
  | { readonly refusal: PackedError }
  /** What is no error of ours. */
  | { readonly failure: unknown };
