/** What tokens stand for where they may cost something else than text. */
export type Modality = "image" | "document" | "audio" | "video";

/** Tokens by what they stand for; those of text are not listed. */
export type TokensByModality = { readonly [modality in Modality]?: number };
