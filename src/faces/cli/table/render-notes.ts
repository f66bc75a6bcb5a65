import type { Extraction } from "../../../document/extraction.ts";
import type { ResultSummary } from "../../result/summarize-result.ts";
import { toPath } from "../../result/to-path.ts";
import { cleanText } from "./clean-text.ts";
import { renderChecks } from "./render-checks.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

/** Stretches of unused text that are quoted, the longest ones; the rest is counted. */
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
    ...renderAbsent(summary, context),
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

/** One line for each object that lacks something, with the names of what it lacks. */
function renderAbsent(summary: ResultSummary, { paint, width }: TableContext): string[] {
  if (summary.absent.length === 0) return [];
  const byParent = Map.groupBy(summary.absent, ({ pattern }) => pattern.slice(0, pattern.lastIndexOf("/")));
  const lines = [...byParent].flatMap(([parent, groups]) => {
    const names = groups.map(({ pattern, pointers, isPartial }) => {
      const name = toPath(pattern.slice(parent.length));
      return isPartial ? `${name} (in ${pointers.length})` : name;
    });
    const start = parent === "" ? "" : `${toPath(parent)}: `;
    return wrapText(start + names.join(", "), width - 4).map(
      (line, index) => `  ${index === 0 ? "" : "  "}${line}`,
    );
  });
  const title = `${paint("bold", "Not found")}${paint("dim", ` (${summary.missing})`)}`;
  return ["", title, ...lines.map((line) => paint("dim", line))];
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
  const longest = new Set(unused.toSorted((a, b) => b.quote.length - a.quote.length).slice(0, quotedRegions));
  const chosen = unused.filter((region) => longest.has(region));
  const lines = chosen.map(({ pageNumber, quote }) => {
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
