import type { Paint } from "../paint.ts";
import { cleanText } from "../table/clean-text.ts";
import type { Inspection } from "./to-inspection.ts";

/** Entries listed one by one; the rest is counted. */
const mostEntries = 20;

/** The table of contents that a file carries, an entry a line; none where it carries none. */
export function renderOutline({ outline }: Inspection["document"], file: number, paint: Paint): string[] {
  const entries = (outline ?? []).filter((entry) => entry.file === file);
  const lines = entries.slice(0, mostEntries).map(({ title, level, pageNumber }) => {
    const page = pageNumber === undefined ? "" : `, page ${pageNumber}`;
    return paint("dim", `  ${"  ".repeat(level)}§ ${cleanText(title)}${page}`);
  });
  const more = entries.length - lines.length;
  return more > 0 ? [...lines, paint("dim", `  § and ${more} more entries`)] : lines;
}
