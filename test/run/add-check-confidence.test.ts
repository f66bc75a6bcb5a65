import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/document/check-result.ts";
import type { FieldReport } from "../../src/document/field-report.ts";
import { addCheckConfidence } from "../../src/run/add-check-confidence.ts";

const report: FieldReport = {
  state: "found",
  origin: "text-layer",
  match: "exact",
  citations: [],
  confidence: 0.9,
  confidenceParts: { match: 0.9 },
};
const check = (status: CheckResult["status"], severity: CheckResult["severity"] = "error"): CheckResult => ({
  id: "sum",
  status,
  severity,
  defining: true,
  pointers: ["/total"],
  message: "",
});

describe("what checks say of a value", () => {
  it.each<[string, CheckResult[], number | undefined, number]>([
    ["is shown where one passed", [check("pass")], 1, 0.9],
    [
      "lowers its confidence where one failed, whatever else passed",
      [check("pass"), check("fail")],
      0.82,
      0.738,
    ],
    ["counts for nothing where it is only a warning", [check("fail", "warning")], undefined, 0.9],
    ["counts for nothing where it was skipped", [check("skipped")], undefined, 0.9],
  ])("%s", (_, checks, part, confidence) => {
    const { "/total": total } = addCheckConfidence({ "/total": report }, checks);
    expect([total?.confidenceParts["checks"], total?.confidence]).toEqual([part, confidence]);
  });

  it("is put into the table that was given, where all other reports stay as they are", () => {
    const fields = { "/total": report, "/number": report };
    const weighed = addCheckConfidence(fields, [check("pass")]);
    expect(weighed).toBe(fields);
    expect(Object.keys(weighed)).toEqual(["/total", "/number"]);
    expect(weighed["/number"]).toBe(report);
    expect(report.confidenceParts).not.toHaveProperty("checks");
  });
});
