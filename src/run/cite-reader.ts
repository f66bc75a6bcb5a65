import type { FieldReport } from "../document/field-report.ts";
import type { ReaderPaths } from "./reader-paths.ts";

/** Marks leaves that a reader took from machine-readable data as such; places found in print stay as further citations. */
export function citeReader(
  fields: Readonly<Record<string, FieldReport>>,
  reader: ReaderPaths | undefined,
): Readonly<Record<string, FieldReport>> {
  if (!reader) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([pointer, report]) => {
      const place = reader.paths[pointer];
      if (!place || report.state !== "found") return [pointer, report];
      const citation = { file: reader.file, path: place.path, quote: place.raw };
      return [
        pointer,
        {
          ...report,
          raw: place.raw,
          origin: "embedded-data",
          match: "exact",
          citations: [citation, ...report.citations],
        },
      ];
    }),
  );
}
