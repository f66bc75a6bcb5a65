import type { Warning } from "../../document/warning.ts";
import type { UnseenLetters, UnseenReason } from "../../media/pdfium/unseen-letters.ts";

const places: Record<UnseenReason, string> = {
  layer: "on layers that are switched off",
  annotation: "in form fields and notes that are hidden",
  covered: "under something that is drawn over them",
  clipped: "outside the part of the page that their drawing is cut to",
  faint: "drawn without ink or in the colour of what is behind them",
  tiny: "too small to be read",
  outside: "outside the visible part of the page",
};

const reasons = Object.keys(places) as UnseenReason[];

/** The warning that a file holds text which its page does not show: it was left out, since it proves nothing. */
export function warnOfUnseen(letters: UnseenLetters | undefined, pageNumber: number): Warning[] {
  const parts = reasons.flatMap((reason) => {
    const count = letters?.[reason] ?? 0;
    return count > 0 ? [`${count} ${places[reason]}`] : [];
  });
  if (parts.length === 0) return [];
  const message = `Page ${pageNumber}: characters that the page does not show were left out of its text: ${parts.join(", ")}.`;
  return [{ code: "page.unseen-text", message, pageNumber }];
}
