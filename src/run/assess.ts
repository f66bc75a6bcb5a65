import type { Coverage } from "../document/coverage.ts";
import type { Document } from "../document/document.ts";
import type { Evidence } from "../document/evidence.ts";
import type { VerdictReason } from "../document/extraction.ts";
import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageCode } from "../document/page-code.ts";
import type { PageText } from "../document/page-text.ts";
import type { Schema, ValidationResult } from "../document/schema.ts";
import { countUnexplained } from "../steps/check/count-unexplained.ts";
import { decideVerdict } from "../steps/check/decide-verdict.ts";
import { findOpenDates } from "../steps/check/find-open-dates.ts";
import { findUnclaimedDates } from "../steps/check/find-unclaimed-dates.ts";
import { findSeveral } from "../steps/check/find-several.ts";
import { findUnsure } from "../steps/check/find-unsure.ts";
import type { SeveralDocuments } from "../steps/check/find-several.ts";
import { runChecks } from "../steps/check/run-checks.ts";
import { groundLeaves } from "../steps/ground/ground-leaves.ts";
import { validateJson } from "../steps/validate/validate-json.ts";
import { applyCodes } from "./apply-codes.ts";
import { addCheckConfidence } from "./add-check-confidence.ts";
import type { Assessment } from "./assessment.ts";
import { describeSeveral } from "./describe-several.ts";
import { citeReader } from "./cite-reader.ts";
import { markUnanswered } from "./mark-unanswered.ts";
import { settleDoubts } from "./settle-doubts.ts";
import type { ReaderPaths } from "./reader-paths.ts";

interface AssessInput {
  readonly json: Json;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly schema: Schema;
  readonly document: Document;
  readonly pages: readonly PageText[];
  /** Indices of pages that nobody asked for. */
  readonly notAsked: readonly number[];
  /** Indices of pages that were asked for and have no answer. */
  readonly unanswered: readonly number[];
  readonly readerPaths?: ReaderPaths;
  readonly codes?: readonly PageCode[];
  readonly overruled?: Readonly<Record<string, Json>>;
  /** What reading the answer left open. */
  readonly doubts?: readonly Issue[];
  readonly locale: LocaleHints;
  /** ISO date. */
  readonly today: string;
}

/** validate -> ground -> check: the second half of the line, the same for every JSON that is weighed. */
export async function assess(input: AssessInput): Promise<Assessment> {
  const { schema, document, pages, evidence, notAsked, locale } = input;
  const completed = schema.complete?.(input.json, pages, document) ?? input.json;
  const { codes = [], overruled: before = {} } = input;
  const coded =
    codes.length > 0
      ? applyCodes.putIn(completed, { codes, schema, overruled: before }, document)
      : undefined;
  const settled = settleDoubts(coded?.json ?? completed, schema.node, pages, locale);
  const { json } = settled;
  const doubts = [...settled.doubts, ...(input.doubts ?? [])];
  const validation = await validateJson(json, schema);
  const grounded = groundLeaves({ json, schema, document, pages, evidence, notAsked, locale });
  const read = citeReader(grounded.fields, input.readerPaths);
  const cited = coded ? applyCodes.cite(read, coded.values) : read;
  const exact = input.readerPaths || coded ? { ...input.readerPaths?.paths, ...coded?.values } : undefined;
  const proven = exact ? dropRead(grounded.coverage, exact) : grounded.coverage;
  const coverage = markUnanswered(proven, document, input.unanswered);
  const checks = runChecks({ json, schema, fields: cited, document, today: input.today });
  const unsure = findUnsure({ node: schema.node, fields: cited, checks, document, pages });
  const openDates = findOpenDates({ json, node: schema.node, fields: cited, pages, locale });
  const unexplained = schema.holdsAllAmounts ? countUnexplained(json, coverage) : 0;
  const unclaimedDates = findUnclaimedDates({ json, schema, coverage, document, pages });
  const decided = decideVerdict({
    schema,
    checks,
    fields: cited,
    coverage,
    unsure,
    openDates,
    unexplained,
    unclaimedDates,
  });
  const fields = addCheckConfidence(cited, checks);
  const several = findSeveral({ node: schema.node, fields, document, pages });
  const warnings = several ? [describeSeveral(several, document)] : [];
  const overruled = coded && applyCodes.listOverruled(coded);
  const assessment = {
    json,
    evidence,
    validation,
    fields,
    coverage,
    checks,
    warnings,
    doubts,
    ...(overruled ? { overruled } : {}),
  };
  const further = [
    ...whyIncomplete([document, ...pages]),
    ...whyUnfit(validation),
    ...whySeveral(several),
    ...whyDoubtful(doubts),
  ];
  const verdict = further.length > 0 && decided.verdict === "verified" ? "unverified" : decided.verdict;
  return { ...assessment, verdict, verdictReasons: [...further, ...decided.verdictReasons] };
}

/** What was read from machine-readable data needs no print to prove it. */
function dropRead(coverage: Coverage, read: Readonly<Record<string, unknown>>): Coverage {
  return {
    ...coverage,
    ungrounded: coverage.ungrounded.filter((pointer) => !Object.hasOwn(read, pointer)),
  };
}

/** What two numbers, blocks of totals or accounts say may be mixed up; page numbers alone say nothing of the values. */
function whySeveral(several: SeveralDocuments | undefined): VerdictReason[] {
  return several && several.sign !== "pages" ? [{ code: "several-documents", pointers: [] }] : [];
}

const lossCodes = new Set([
  "input.damaged",
  "file.damaged",
  "file.child-skipped",
  "file.formula-without-result",
  "file.repeats-cut",
]);

/** Of a damaged file, of what was left out and of a formula without its result nobody knows what it says. */
function whyIncomplete(parts: readonly Pick<Document, "warnings">[]): VerdictReason[] {
  const isDamaged = parts.some(({ warnings }) => warnings.some(({ code }) => lossCodes.has(code)));
  return isDamaged ? [{ code: "input-damaged", pointers: [] }] : [];
}

/** Proven is only a value of which it is clear what it says. */
function whyDoubtful(doubts: readonly Issue[]): VerdictReason[] {
  if (doubts.length === 0) return [];
  return [{ code: "doubtful-values", pointers: doubts.map(({ pointer }) => pointer) }];
}

function whyUnfit(validation: ValidationResult): VerdictReason[] {
  if (validation.ok) return [];
  return [{ code: "output.schema-mismatch", pointers: validation.issues.map((issue) => issue.pointer) }];
}
