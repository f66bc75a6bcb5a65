import type { Extraction } from "../../../document/extraction.ts";
import type { ResultSummary } from "../../result/summarize-result.ts";
import { toPath } from "../../result/to-path.ts";
import { cleanText } from "./clean-text.ts";
import { renderChecks } from "./render-checks.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

/** Stretches of unused text that are quoted; the rest is counted. */
const quotedRegions = 5;
const quotedCharacters = 60;

/** What the values do not say: checks, absent fields, text left over, warnings. */
export function renderNotes(
  extraction: Extraction<unknown>,
  summary: ResultSummary,
  context: TableContext,
): string[] {
  return [
    ...renderChecks(extraction.checks, context),
    ...section(context, "Not found", renderAbsent(summary), "; "),
    ...section(context, "Not proven by the document", summary.ungrounded.map(toPath), ", ", "red"),
    ...section(context, "Unreadable", summary.unreadable.map(toPath), ", ", "yellow"),
    ...renderUnused(summary, context),
    ...section(
      context,
      "Pages without text",
      summary.pagesWithoutText.map(
        ({ pageNumber, status }) => `${pageNumber ? `page ${pageNumber}` : "text"} (${status})`,
      ),
      ", ",
      "yellow",
    ),
    ...renderWarnings(extraction, context),
  ];
}

function renderAbsent(summary: ResultSummary): string[] {
  return summary.absent.map(({ pattern, pointers }) => {
    const name = toPath(pattern);
    return pattern.includes("*") ? `${name} (${pointers.length})` : name;
  });
}

function section(
  { paint, width }: TableContext,
  title: string,
  entries: readonly string[],
  separator: string,
  style: "dim" | "red" | "yellow" = "dim",
): string[] {
  if (entries.length === 0) return [];
  const lines = wrapText(entries.map(cleanText).join(separator), width - 2);
  return [
    "",
    `${paint("bold", title)}${paint("dim", ` (${entries.length})`)}`,
    ...lines.map((line) => `  ${paint(style, line)}`),
  ];
}

function renderUnused(summary: ResultSummary, { paint, width }: TableContext): string[] {
  const { unused, unusedCharacters } = summary;
  if (unusedCharacters === 0 && unused.length === 0) return [];
  const places = unused.length === 1 ? "1 place" : `${unused.length} places`;
  const title = `${paint("bold", "Text nobody used")}${paint("dim", ` (${unusedCharacters} characters in ${places})`)}`;
  const lines = unused.slice(0, quotedRegions).map(({ pageNumber, quote }) => {
    const text = cleanText(quote);
    const limit = Math.min(quotedCharacters, width - 12);
    const short = text.length > limit ? `${text.slice(0, limit)}…` : text;
    return paint("dim", `  ${pageNumber === undefined ? "" : `p${pageNumber} `}“${short}”`);
  });
  const more = unused.length - quotedRegions;
  return ["", title, ...lines, ...(more > 0 ? [paint("dim", `  and ${more} more`)] : [])];
}

function renderWarnings({ warnings }: Extraction<unknown>, { paint, width }: TableContext): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap(({ message, pageNumber }) =>
    wrapText(`${pageNumber === undefined ? "" : `page ${pageNumber}: `}${cleanText(message)}`, width - 4).map(
      (line, index) => `  ${index === 0 ? paint("yellow", "!") : " "} ${line}`,
    ),
  );
  return ["", paint("bold", "Warnings"), ...lines];
}
