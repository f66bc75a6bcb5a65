import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/document/check-result.ts";
import type { Coverage, PageCoverage } from "../../../src/document/coverage.ts";
import type { FieldReport } from "../../../src/document/field-report.ts";
import { decideVerdict } from "../../../src/steps/check/decide-verdict.ts";
import type { VerdictInput } from "../../../src/steps/check/decide-verdict.ts";

const report = (match: FieldReport["match"], state: FieldReport["state"] = "found"): FieldReport => ({
  state,
  origin: "text-layer",
  match,
  citations: [],
  confidence: 1,
  confidenceParts: {},
});
const absent = report("none", "absent");

const check = (status: CheckResult["status"], more: Partial<CheckResult> = {}): CheckResult => ({
  id: "X",
  status,
  severity: "error",
  defining: true,
  pointers: ["/a"],
  message: "",
  ...more,
});

const page = (status: PageCoverage["status"]): PageCoverage => ({
  file: 0,
  status,
  characters: 1,
  usedCharacters: 1,
  unusedRegions: [],
});
const coverage = (...statuses: PageCoverage["status"][]): Coverage => ({
  pages: statuses.map(page),
  ungrounded: [],
});

const decide = (input: Partial<VerdictInput>): string => {
  const { verdict, verdictReasons } = decideVerdict({
    schema: {},
    checks: [check("pass")],
    fields: { "/a": report("exact") },
    coverage: coverage("read"),
    ...input,
  });
  return [verdict, ...verdictReasons.map(({ code, pointers }) => `${code}(${pointers.join(",")})`)].join(" ");
};

describe("decideVerdict", () => {
  it.each<[string, Partial<VerdictInput>, string]>([
    ["a passed defining check and grounded values", {}, "verified"],
    [
      "matches by number and date",
      { fields: { "/a": report("numeric"), "/b": report("date"), "/c": report("normalized") } },
      "verified",
    ],
    [
      "derived values are never in the way",
      { fields: { "/a": report("exact"), "/b": report("not-applicable") } },
      "verified",
    ],
    [
      "machine-readable data proves itself",
      { fields: { "/a": { ...report("none"), origin: "embedded-data" } } },
      "verified",
    ],
    [
      "a failed error",
      { checks: [check("pass"), check("fail", { defining: false, pointers: ["/t"] })] },
      "contradicted check-failed(/t)",
    ],
    [
      "a failed warning",
      { checks: [check("pass"), check("fail", { defining: false, severity: "warning" })] },
      "verified",
    ],
    [
      "no defining check at all",
      { checks: [check("pass", { defining: false })] },
      "unverified no-defining-checks()",
    ],
    [
      "no defining check that passed",
      { checks: [check("skipped", { missing: ["/b"] })], fields: { "/b": absent } },
      "unverified no-defining-check-passed(/a)",
    ],
    [
      "a skipped one whose operand the document lacks",
      {
        checks: [check("pass"), check("skipped", { missing: ["/b"] })],
        fields: { "/a": report("exact"), "/b": absent },
      },
      "verified",
    ],
    [
      "a skipped one below an absent object",
      {
        checks: [check("pass"), check("skipped", { missing: ["/b/c"] })],
        fields: { "/a": report("exact"), "/b": absent },
      },
      "verified",
    ],
    [
      "a skipped one whose operand cannot be read",
      {
        checks: [check("pass"), check("skipped", { missing: ["/b"] })],
        fields: { "/b": report("none", "unreadable") },
      },
      "unverified defining-check-skipped(/b) unreadable(/b)",
    ],
    ["an amount that no value accounts for", { unexplained: 1 }, "unverified unexplained-amount()"],
    ["a date that may be an absent one", { unclaimedDates: ["/b"] }, "unverified unexplained-date(/b)"],
    ["a date with two readings", { openDates: ["/a"] }, "unverified open-date-order(/a)"],
    ["a value that was read with doubt", { unsure: ["/a"] }, "unverified unsure-reading(/a)"],
    [
      "a place that nobody could read",
      { fields: { "/a": report("exact"), "/b": report("none", "unreadable") } },
      "unverified unreadable(/b)",
    ],
    ["what every document of the kind has", { schema: { essentials: [["/a"], ["/c", "/a"]] } }, "verified"],
    [
      "the lack of what every document of the kind has",
      { schema: { essentials: [["/a"], ["/b", "/c"]] }, fields: { "/a": report("exact"), "/b": absent } },
      "unverified essential-missing(/b,/c)",
    ],
    [
      "a skipped one that misses a found value too",
      {
        checks: [check("pass"), check("skipped", { missing: ["/a", "/b"] })],
        fields: { "/a": report("exact"), "/b": absent },
      },
      "unverified defining-check-skipped(/a,/b)",
    ],
    [
      "a skipped one that misses nothing",
      { checks: [check("pass"), check("skipped")] },
      "unverified defining-check-skipped(/a)",
    ],
    ["a fuzzy match", { fields: { "/a": report("fuzzy") } }, "unverified ungrounded(/a)"],
    ["an ambiguous match", { fields: { "/a": report("ambiguous") } }, "unverified ungrounded(/a)"],
    ["a value that stands nowhere", { fields: { "/a": report("none") } }, "unverified ungrounded(/a)"],
    ["a failed page", { coverage: coverage("read", "failed") }, "unverified page-failed()"],
    ["an unreadable page", { coverage: coverage("read", "unreadable") }, "unverified page-unreadable()"],
    ["a page that was not asked for", { coverage: coverage("read", "not-asked") }, "verified"],
    ["grounding as the definition", { schema: { defining: "grounding" }, checks: [] }, "verified"],
    [
      "grounding as the definition, with nothing found",
      { schema: { defining: "grounding" }, checks: [], fields: { "/a": absent } },
      "unverified nothing-found()",
    ],
  ])("%s", (_, input, said) => {
    expect(decide(input)).toBe(said);
  });
});
