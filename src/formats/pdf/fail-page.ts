import type { PageText } from "../../document/page-text.ts";

/** The record of a page whose reading broke off; the reason is a sentence about the file, never its text. */
export function failPage(page: number, code: string, reason: string): PageText {
  return {
    page,
    text: "",
    words: [],
    lines: [],
    status: "failed",
    textSource: "none",
    unreadRegions: [],
    warnings: [{ code, message: reason, pageNumber: page + 1 }],
  };
}
