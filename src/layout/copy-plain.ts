import type { PageText } from "../document/page-text.ts";
import { plainParts } from "./plain-parts.ts";
import { plainText } from "./plain-text.ts";

/**
 * A page that is plain text anew, at another place of its document or up to a place in its text, without its words: they are made when
 * they are first asked for, and go with the copy. Undefined for pages of any other kind.
 */
export function copyPlain(
  page: PageText,
  { index = page.page, end }: { readonly index?: number; readonly end?: number },
): PageText | undefined {
  return plainParts in page && page.warnings.length === 0
    ? plainText(end === undefined ? page.text : page.text.slice(0, end), index)
    : undefined;
}
