import type { Issue } from "../document/issue.ts";
import type { Assessment } from "./assessment.ts";

/** What is wrong with a JSON, as issues for the list of attempts: which rules and places, without their values. */
export function noteFaults({ validation, checks, coverage }: Assessment): Issue[] {
  const failed = checks
    .filter((check) => check.status === "fail" && check.severity === "error")
    .map((check) => ({
      pointer: check.pointers[0] ?? "",
      code: "check-failed",
      message: `The rule ${check.id} failed.`,
    }));
  const ungrounded = coverage.ungrounded.map((pointer) => ({
    pointer,
    code: "not-grounded",
    message: "The value does not stand in the document.",
  }));
  return [...(validation.ok ? [] : validation.issues), ...failed, ...ungrounded];
}
