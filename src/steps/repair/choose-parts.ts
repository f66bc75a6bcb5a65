import type { FieldReport } from "../../document/field-report.ts";
import type { Part } from "../../document/part.ts";

/**
 * The parts of the document that a repair needs: those of the pages where the values stand, all where that is not
 * known. The introduction stays, and the label of a part goes with it.
 */
export function chooseParts(
  parts: readonly Part[],
  pointers: readonly string[],
  fields: Readonly<Record<string, FieldReport>> | undefined,
): readonly Part[] {
  const reports = Object.entries(fields ?? {}).filter(([key]) =>
    pointers.some((pointer) => key === pointer || key.startsWith(`${pointer}/`)),
  );
  const citations = reports.flatMap(([, report]) => report.citations);
  const isKnown = pointers.every((pointer) =>
    reports.some(
      ([key, { citations: cited }]) => (key === pointer || key.startsWith(`${pointer}/`)) && cited.length > 0,
    ),
  );
  const pages = new Set(citations.map(({ file, pageNumber }) => `${file} ${pageNumber}`));
  // A list may lack rows of any page, so its pages are not known from the rows that were found.
  const isList = pointers.some((pointer) =>
    Object.keys(fields ?? {}).some((key) => key.startsWith(`${pointer}/0`)),
  );
  if (!isKnown || isList || pages.size === 0) return parts;
  const isNeeded = (part: Part): boolean =>
    part.pageNumber === undefined || pages.has(`${part.file} ${part.pageNumber}`);
  const needed = parts.filter((part, index) => {
    const next = parts[index + 1];
    const isLabel =
      index > 0 &&
      part.type === "text" &&
      part.pageNumber === undefined &&
      next !== undefined &&
      next.type !== "text";
    return isNeeded(part) && (!isLabel || isNeeded(next));
  });
  return needed.some(({ pageNumber }) => pageNumber !== undefined) ? needed : parts;
}
