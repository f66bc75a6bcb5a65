import type { Document } from "../document/document.ts";
import type { PlannedRequest } from "../document/plan.ts";
import type { Assessment } from "./assessment.ts";

interface Numbered {
  readonly planned: PlannedRequest;
  readonly index: number;
}

/** The request that a repair belongs to: the one whose pages hold most of the places at fault; else the first. */
export function choosePlanned<T extends Numbered>(
  answers: readonly T[],
  pointers: readonly string[],
  { fields }: Assessment,
  document: Document,
): T | undefined {
  const cited = Object.entries(fields)
    .filter(([pointer]) => pointers.some((asked) => pointer === asked || pointer.startsWith(`${asked}/`)))
    .flatMap(([, report]) => report.citations);
  const pagesOf = cited.flatMap(({ file, pageNumber }) =>
    document.pages
      .filter((page) => page.file === file && page.pageNumber === pageNumber)
      .map((page) => page.index),
  );
  const hits = (answer: T): number => pagesOf.filter((page) => answer.planned.pages.includes(page)).length;
  return answers.toSorted((a, b) => hits(b) - hits(a) || a.index - b.index)[0];
}
