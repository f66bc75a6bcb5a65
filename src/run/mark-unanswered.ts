import type { Coverage } from "../document/coverage.ts";
import type { Document } from "../document/document.ts";

/** Pages that were asked for but have no answer count as failed: they are never forgotten. */
export function markUnanswered(
  coverage: Coverage,
  document: Document,
  unanswered: readonly number[],
): Coverage {
  if (unanswered.length === 0) return coverage;
  const lost = new Set(
    unanswered.map((index) => document.pages[index]).map((page) => `${page?.file}/${page?.pageNumber}`),
  );
  const pages = coverage.pages.map((page) =>
    lost.has(`${page.file}/${page.pageNumber}`) ? { ...page, status: "failed" as const } : page,
  );
  return { ...coverage, pages };
}
