import type { Extraction } from "../document/extraction.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BatchOutcome } from "./batch-outcome.ts";

interface Result {
  readonly source: string;
  readonly sha256: string | null;
  readonly extraction?: Extraction<unknown>;
  readonly error?: GleanerError;
}

const hasFound = ({ fields }: Extraction<unknown>): boolean =>
  Object.values(fields).some(({ state }) => state === "found");

function failedPages(
  { coverage, attempts, usage }: Extraction<unknown>,
  source: string,
): GleanerError | undefined {
  const numbers = coverage.pages.flatMap(({ status, pageNumber }) =>
    status === "failed" ? [pageNumber ?? 1] : [],
  );
  if (numbers.length === 0) return undefined;
  const some = numbers.slice(0, 10).join(", ");
  return new GleanerError("input.unreadable", {
    what: `Cannot read all pages of ${source}`,
    seen: `${numbers.length === 1 ? `page ${some}` : `pages ${some}${numbers.length > 10 ? ", ..." : ""}`} failed`,
    hint: "Look at the warnings of the result; with allowPartial it counts as done.",
    where: { source, ...(numbers[0] === undefined ? {} : { page: numbers[0] }) },
    attempts,
    usage,
  });
}

/** The outcome of a document from its result or its error; pages that failed are an error unless they are allowed. */
export function toBatchOutcome(
  { source, sha256, extraction, error }: Result,
  allowPartial: boolean,
): BatchOutcome {
  const place = { source, sha256 };
  if (error) {
    const { partial } = error;
    if (!partial) return { ...place, status: "failed", error };
    return { ...place, status: hasFound(partial) ? "partial" : "failed", extraction: partial, error };
  }
  if (!extraction) return { ...place, status: "skipped" };
  const failure = failedPages(extraction, source);
  if (!failure) return { ...place, status: "succeeded", extraction };
  if (allowPartial) return { ...place, status: "partial", extraction };
  return { ...place, status: hasFound(extraction) ? "partial" : "failed", extraction, error: failure };
}
