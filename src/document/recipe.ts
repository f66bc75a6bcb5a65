import type { Box } from "./box.ts";
import type { ClipType } from "./clip.ts";
import type { Excerpt, PartForm } from "./part.ts";
import type { Span } from "./span.ts";

/** How one part is made; the plan writes recipes, `prepare` carries them out. */
export type Recipe =
  | {
      /** The sound of one page of a recording, or of several. */
      readonly type: "clip";
      readonly page: number;
      /** The last of several pages that follow each other, whose sound is one part. */
      readonly lastPage?: number;
      readonly mediaType: ClipType;
      /** In hertz. */
      readonly sampleRate: number;
      readonly form: PartForm;
    }
  | {
      readonly type: "text";
      readonly page: number;
      /** Only these stretches of the page's text; all of it where absent. */
      readonly spans?: readonly Span[];
      readonly excerpt?: Excerpt;
    }
  | { readonly type: "words"; readonly page: number }
  | {
      readonly type: "image";
      readonly page: number;
      /** Only this part of the page, for pages too long for one picture; all of it where absent. */
      readonly region?: Box;
      readonly excerpt?: Excerpt;
      readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
      /** The type to take instead, without loss, for print, drawings and screenshots. */
      readonly orLossless?: "image/png" | "image/webp";
      /** Longest side in pixels. */
      readonly maxEdge: number;
      readonly form: PartForm;
      /** Largest size of the encoded picture, in bytes. */
      readonly maxBytes?: number;
    }
  | {
      readonly type: "file";
      readonly file: number;
      readonly partType: "image" | "document" | "audio" | "video";
      readonly mediaType: string;
      readonly form: PartForm;
      /** Form of only some of its pages, where `form` can only name the whole file. */
      readonly formOfPages?: PartForm;
      /** Only these pages of the file (indices in `Document.pages`); all where absent. */
      readonly pages?: readonly number[];
    };
