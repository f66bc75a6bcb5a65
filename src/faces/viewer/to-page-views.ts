import { formatSeconds } from "../../values/format-seconds.ts";
import type { Span } from "../../document/span.ts";
import type { ReportEntry, ReportPage } from "./report-entry.ts";
import { splitRanges } from "./split-ranges.ts";
import type { FieldView, PageView } from "./view-model.ts";

/** The pages of a document, texts cut into segments that know their fields. */
export function toPageViews(entry: ReportEntry, fields: readonly FieldView[]): PageView[] {
  const { coverage, provenance } = entry.extraction;
  const hasFiles = provenance.inputs.length > 1;
  return entry.pages.map((page) => {
    const isSame = (other: { readonly file: number; readonly pageNumber?: number }): boolean =>
      other.file === page.file && other.pageNumber === page.pageNumber;
    const status = coverage.pages.find(isSame)?.status ?? "not-asked";
    const file = hasFiles ? `${provenance.inputs[page.file]?.name ?? `file ${page.file + 1}`} · ` : "";
    return {
      label: `${file}${page.pageNumber === undefined ? "Text" : `Page ${page.pageNumber}`}${page.time ? ` · ${formatSeconds(page.time.start)}` : ""}`,
      status,
      ...(page.image ? { image: page.image } : {}),
      ...(page.text !== undefined && !page.image
        ? { segments: toSegments(page, page.text, entry, fields) }
        : {}),
    };
  });
}

function toSegments(
  page: ReportPage,
  text: string,
  { extraction }: ReportEntry,
  fields: readonly FieldView[],
): NonNullable<PageView["segments"]> {
  const ranges: { readonly span: Span; readonly field?: number; readonly unused?: number }[] = [];
  fields.forEach((field, index) => {
    for (const citation of extraction.fields[field.pointer]?.citations ?? []) {
      const isHere = (citation.file ?? 0) === page.file && citation.pageNumber === page.pageNumber;
      if (isHere && citation.span) ranges.push({ span: citation.span, field: index });
    }
  });
  let unused = 0;
  for (const covered of extraction.coverage.pages) {
    for (const region of covered.unusedRegions) {
      const isHere = covered.file === page.file && covered.pageNumber === page.pageNumber;
      if (isHere) ranges.push({ span: region.span, unused });
      unused += 1;
    }
  }
  const segments = splitRanges(
    text.length,
    ranges.map(({ span }) => span),
  );
  return segments.map(({ start, end, ranges: covering }) => ({
    text: text.slice(start, end),
    fields: [...new Set(covering.flatMap((index) => ranges[index]?.field ?? []))],
    unused: covering.flatMap((index) => ranges[index]?.unused ?? []),
  }));
}
