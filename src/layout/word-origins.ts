import type { Origin } from "../document/origin.ts";

/** Where words with a place on a page come from, by the number that stands for it in columns of numbers. */
export const wordOrigins: readonly Origin[] = ["text-layer", "form-field", "ocr"];
