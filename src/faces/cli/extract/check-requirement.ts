import type { Extraction } from "../../../document/extraction.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { explainVerdict } from "../../result/explain-verdict.ts";
import type { Requirement } from "./read-extract-settings.ts";

/** Throws `check.failed` or `ground.not-found`, with the extraction as partial result, where a verdict is less than required. */
export function checkRequirement(
  extraction: Extraction<unknown>,
  requirement: Requirement | undefined,
): void {
  const { verdict, coverage, checks } = extraction;
  if (requirement === undefined || verdict === "verified") return;
  if (requirement === "uncontradicted" && verdict !== "contradicted") return;
  const failed = checks.filter((check) => check.status === "fail" && check.severity === "error");
  const isGrounding = failed.length === 0 && coverage.ungrounded.length > 0;
  const reasons = explainVerdict(extraction).join("; ");
  throw new GleanerError(isGrounding ? "ground.not-found" : "check.failed", {
    what: `The result is not ${requirement}`,
    seen: `its verdict is ${verdict}${reasons === "" ? "" : ` because ${reasons}`}`,
    hint: isGrounding
      ? "Compare these fields with the document."
      : failed.length > 0
        ? "Compare the values of these checks with the document."
        : "The values may be right, but nothing proves them: ask for less with --require uncontradicted.",
    attempts: extraction.attempts,
    usage: extraction.usage,
    partial: extraction,
  });
}
