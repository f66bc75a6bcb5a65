import type { PixelImage, PixelReading } from "../ports/pixel-reader.ts";

/** What the reader tells its worker. */
export type OcrRequest =
  | { readonly type: "read"; readonly id: number; readonly image: PixelImage }
  | { readonly type: "abort"; readonly id: number };

/** What the worker answers; one answer a read. `missing`: the networks cannot be loaded on this machine. */
export type OcrAnswer =
  | { readonly type: "reading"; readonly id: number; readonly reading: PixelReading }
  | {
      readonly type: "failure";
      readonly id: number;
      readonly reason: "missing" | "aborted" | "timeout" | "fault";
      readonly cause: string;
    };
