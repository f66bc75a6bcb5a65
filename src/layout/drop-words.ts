import type { PageText } from "../document/page-text.ts";
import { plainParts } from "./plain-parts.ts";

/** Lets go of the words and lines of a page that is plain text: they are made anew when they are next asked for. Other pages keep theirs. */
export function dropWords(page: PageText): void {
  if (plainParts in page) (page as { [plainParts]: undefined })[plainParts] = undefined;
}
