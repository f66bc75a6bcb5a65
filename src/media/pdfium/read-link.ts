import type { Link } from "../../document/link.ts";
import type { Pdfium } from "./boot-pdfium.ts";
import { readString } from "./read-string.ts";

const uriAction = 3;

/** Where a link annotation leads; undefined for scripts, other files and whatever leads nowhere. */
export function readLink(
  pdfium: Pdfium,
  document: number,
  annotation: number,
): Omit<Link, "box"> | undefined {
  const { api } = pdfium;
  const link = api.FPDFAnnot_GetLink(annotation);
  if (link === 0) return undefined;
  const action = api.FPDFLink_GetAction(link);
  if (action !== 0 && api.FPDFAction_GetType(action) === uriAction) {
    const read = (buffer: number, bytes: number): number =>
      api.FPDFAction_GetURIPath(document, action, buffer, bytes);
    const url = readString(pdfium, read, "utf-8").trim();
    return url === "" ? undefined : { url };
  }
  const target =
    api.FPDFLink_GetDest(document, link) || (action === 0 ? 0 : api.FPDFAction_GetDest(document, action));
  const page = target === 0 ? -1 : api.FPDFDest_GetDestPageIndex(document, target);
  return page < 0 ? undefined : { pageNumber: page + 1 };
}
