import { describe, expect, it } from "vitest";
import type { BatchOutcome } from "../../src/batch/batch-outcome.ts";
import type { ErrorCode } from "../../src/errors/error-code.ts";
import { GleanerError } from "../../src/errors/gleaner-error.ts";
import { judgeOutcomes } from "../../src/queue/judge-outcomes.ts";

/** What came of a document whose one question had this answer. */
function outcome(code: ErrorCode, status = 0): BatchOutcome {
  const attempt = {
    model: "a/m",
    reason: "first",
    request: 0,
    requests: [{ status, milliseconds: 1 }],
    issues: [],
    errorCode: code,
    usage: { calls: 1, milliseconds: 1 },
    milliseconds: 1,
  } as const;
  const error = new GleanerError(code, {
    what: "Cannot ask",
    seen: "it is out",
    hint: "Mend it.",
    where: { model: "a/m", status },
    attempts: [attempt],
  });
  return { source: "d", sha256: null, status: "failed", error };
}

const answered = outcome("output.invalid-json");
const last = { begun: 0, isLastTry: true };
const early = { begun: 0, isLastTry: false };

describe("whose an outcome is", () => {
  it.each<[ErrorCode, number, boolean, string]>([
    ["provider.unauthorized", 401, false, "run"],
    ["provider.quota", 402, false, "run"],
    ["provider.not-found", 404, false, "run"],
    ["provider.network", 0, false, "chance"],
    ["provider.network", 0, true, "run"],
    ["provider.unavailable", 503, true, "run"],
    ["provider.timeout", 504, true, "chance"],
    ["provider.rate-limited", 429, true, "chance"],
    ["provider.bad-response", 200, false, "run"],
    ["provider.bad-request", 400, false, "document"],
    ["output.invalid-json", 200, true, "document"],
  ])("of the first one: %s (HTTP %i, last try: %s) is the %s's", (code, status, isLastTry, by) => {
    expect(judgeOutcomes(3).judge(outcome(code, status), { begun: 0, isLastTry }).by).toBe(by);
  });

  it.each<[ErrorCode, number, string]>([
    ["provider.unauthorized", 401, "run"],
    ["provider.unauthorized", 403, "document"],
    ["provider.not-found", 404, "document"],
    ["provider.unavailable", 503, "chance"],
    ["provider.bad-response", 200, "document"],
  ])("after an answer to another that was begun later: %s (HTTP %i) is the %s's", (code, status, by) => {
    const { judge } = judgeOutcomes(3);
    judge(answered, early);
    expect(judge(outcome(code, status), last).by).toBe(by);
  });

  it("is the run's where so many tries in a row had no answer, and an answer begins a new row", () => {
    const { judge, begin } = judgeOutcomes(3);
    const down = (): string =>
      judge(outcome("provider.unavailable", 503), { begun: begin(), isLastTry: false }).by;
    expect([down(), down()]).toEqual(["chance", "chance"]);
    judge(answered, { begun: begin(), isLastTry: false });
    expect([down(), down(), down()]).toEqual(["chance", "chance", "run"]);
  });

  it("is the run's where a model that was there refuses so many one after the other", () => {
    const { judge } = judgeOutcomes(3);
    judge(answered, early);
    const refused = (): string => judge(outcome("provider.not-found", 404), last).by;
    expect([refused(), refused(), refused()]).toEqual(["document", "document", "run"]);
  });
});
