import type { Issue } from "../document/issue.ts";
import type { Assessment } from "./assessment.ts";

const missing = (pointer: string, message: string): Issue => ({
  pointer,
  code: "missing",
  message,
  received: "missing",
});

/**
 * Places without a value at which a further model may see more: what stands in the document but could not be read, and
 * what a defining check lacks where no such check could be made.
 */
export function listBlanks({ fields, checks, verdictReasons }: Assessment): Issue[] {
  const unreadable = Object.entries(fields)
    .filter(([, report]) => report.state === "unreadable")
    .map(([pointer]) => missing(pointer, "A value stands there, but it could not be read."));
  const isUnchecked = verdictReasons.some(({ code }) => code === "no-defining-check-passed");
  const lacked = checks
    .filter(({ defining, status }) => isUnchecked && defining && status === "skipped")
    .flatMap((check) => check.missing ?? [])
    .map((pointer) => missing(pointer, "No value was found, and a check of the answer needs one."));
  return [...new Map([...unreadable, ...lacked].map((issue) => [issue.pointer, issue])).values()];
}
