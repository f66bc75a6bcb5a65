import type { PageRange } from "../../../document/page-range.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";

/** `1-3,7` as page ranges. Throws `options.invalid`. */
export function parsePages(text: string): PageRange {
  return text.split(",").map((piece) => {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(piece);
    const from = Number(match?.[1]);
    const to = match?.[2] === undefined ? from : Number(match[2]);
    if (match && from >= 1 && to >= from && Number.isSafeInteger(to)) return { from, to };
    throw new GleanerError("options.invalid", {
      what: "Cannot use --pages",
      seen: `${JSON.stringify(piece.trim())} is neither a page number nor a range`,
      hint: "Write page numbers from 1 on and ranges, such as 1-3,7.",
      where: { option: "pages" },
    });
  });
}
