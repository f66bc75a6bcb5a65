import type { Document } from "../document/document.ts";
import type { Warning } from "../document/warning.ts";
import type { SeveralDocuments } from "../steps/check/find-several.ts";

const signs = {
  pages: "page numbers begin anew",
  number: "another number stands behind the same label",
  totals: "other totals stand behind the same labels",
  balances: "balances of another account begin",
} as const;

/** Says that the pages seem to be of more than one document, and what tells it. */
export function describeSeveral({ sign, page }: SeveralDocuments, document: Document): Warning {
  const { file, pageNumber } = document.pages[page] ?? {};
  const advice =
    sign === "balances" ? "Extract each account by itself." : "Extract each by itself, by its pages.";
  const place = pageNumber === undefined ? "further on" : `on page ${pageNumber}`;
  return {
    code: "document.several",
    message: `This seems to be more than one document: ${signs[sign]} ${place}. ${advice}`,
    ...(file === undefined ? {} : { file }),
    ...(pageNumber === undefined ? {} : { pageNumber }),
  };
}
