import type { Box } from "../../document/box.ts";
import type { Bookmark } from "../../document/bookmark.ts";
import type { Comment } from "../../document/comment.ts";
import type { Link } from "../../document/link.ts";
import type { RawWord } from "../../document/raw-word.ts";
import type { PackedLines } from "../../layout/packed-lines.ts";
import type { WordColumns } from "../../layout/word-columns.ts";
import type { UnseenLetters } from "./unseen-letters.ts";

/** A page as its entry in the document describes it; sizes are 0 where the entry is broken. */
export interface PdfPage {
  /** Points, upright. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise. */
  readonly rotation: number;
  readonly label?: string;
}

export interface PdfAttachment {
  readonly name: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
}

/** What opening a file tells. */
export interface PdfOpened {
  readonly pages: readonly PdfPage[];
  readonly attachments: readonly PdfAttachment[];
  readonly outline: readonly Omit<Bookmark, "file">[];
  readonly metadata: Readonly<Record<string, string>>;
  /** The file was cut or broken, and what is there was read all the same. */
  readonly damaged: boolean;
  /** Restrictions are set, but no password is needed to read. */
  readonly restricted: boolean;
  /** It holds scripts, which nobody here runs. */
  readonly scripted: boolean;
}

/** What the characters of a text layer tell of its worth. */
export interface TextLayerFacts {
  /** Characters that are not blank. */
  readonly characters: number;
  /** Of these: private, replaced or control characters. */
  readonly brokenCharacters: number;
  /** Of these: characters whose font does not say what they mean; the engine's guess is right more often than not. */
  readonly unmappedCharacters: number;
  /** Of these: drawn in the mode that leaves no ink. */
  readonly hiddenCharacters: number;
  /** Of these: letters of a font that the file does not hold and the engine does not have, so that they leave no ink. */
  readonly undrawnCharacters: number;
  /** Pictures on the page; may overlap. */
  readonly images: readonly Box[];
  /** Shapes that are drawn as lines and curves. */
  readonly paths: number;
  /** Pictures and drawings about as wide as high. */
  readonly squares: readonly Box[];
}

/**
 * What a page's own text is worth. `garbled`: its characters are not those that are seen. `hidden`: invisible text over
 * a scan, the work of an unknown OCR program. `sparse`: little text beside pictures that may hold more. `none`: no text,
 * but something is drawn. `blank`: nothing is drawn.
 */
export type TextLayerWorth = "usable" | "garbled" | "hidden" | "sparse" | "none" | "blank";

/** What a page is beside its words. */
export interface PdfPageFacts {
  readonly width: number;
  readonly height: number;
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly facts: TextLayerFacts;
  /** Absent where there are none. */
  readonly unseen?: UnseenLetters;
}

export interface PdfPageWords extends PdfPageFacts {
  /** Content order. */
  readonly words: WordColumns;
}

/** Words that can be trusted come in their lines, the others in content order. */
export type PdfPageText = PdfPageFacts &
  (
    | { readonly worth: "usable" | "blank"; readonly lines: PackedLines }
    | { readonly worth: Exclude<TextLayerWorth, "usable" | "blank">; readonly words: readonly RawWord[] }
  );

/** `PdfPageText` on its way from a thread. */
export type PackedPageText = PdfPageFacts &
  (
    | { readonly worth: "usable" | "blank"; readonly lines: PackedLines }
    | { readonly worth: Exclude<TextLayerWorth, "usable" | "blank">; readonly words: WordColumns }
  );

/** Raw RGB, three bytes a pixel, rows without padding. */
export interface PdfPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The questions that a worker answers; `document` is a number that the asker chose. */
export interface PdfCalls {
  open: {
    input: { document: number; bytes: Uint8Array; password?: string; maxPages: number };
    output: PdfOpened;
  };
  /** The page and up to `ahead` of those behind it: as many as are read within `aheadMs`, and none that cannot be read. */
  read: {
    input: { document: number; page: number; ahead: number; aheadMs: number };
    output: readonly PackedPageText[];
  };
  render: { input: { document: number; page: number; width: number; height: number }; output: PdfPixels };
  select: { input: { document: number; pages: readonly number[] }; output: Uint8Array };
  /** Gives the bytes of memory that the engine holds, which never shrink. */
  close: { input: { document: number }; output: number };
}

export type PdfCallName = keyof PdfCalls;

export type PdfFaultKind =
  | "needs-password"
  | "wrong-password"
  | "unknown-encryption"
  | "corrupt"
  | "no-pages"
  | "too-many-pages"
  | "bad-page"
  | "dead"
  | "timeout";

export interface PdfQuestion {
  readonly id: number;
  readonly name: PdfCallName;
  readonly input: PdfCalls[PdfCallName]["input"];
}

export type PdfReply =
  | { readonly id: number; readonly value: PdfCalls[PdfCallName]["output"] }
  | { readonly id: number; readonly fault: PdfFaultKind; readonly count?: number };
