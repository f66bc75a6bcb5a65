import type { BatchSummary } from "../../../batch/batch-summary.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import type { Paint } from "../paint.ts";
import { describeHalt } from "./describe-halt.ts";
import { formatMoney } from "./format-money.ts";

const number = (value: number): string => value.toLocaleString("en-US");
const counted = (value: number, one: string, several = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : several}`;
const listed = (pairs: readonly (readonly [string, number])[]): string =>
  pairs
    .slice(0, 8)
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(", ");

/** What came of a run, in a few lines. */
export function renderSummary(
  summary: BatchSummary,
  milliseconds: number,
  paint: Paint,
  isResumable = true,
): string {
  const { counts, verdicts, total, reused, cost, uncertainCost, unpricedCalls, attempts, waiting } = summary;
  const shares = [
    counts.succeeded > 0 ? paint("green", `${number(counts.succeeded)} succeeded`) : "",
    counts.partial > 0 ? paint("yellow", `${number(counts.partial)} partial`) : "",
    counts.failed > 0 ? paint("red", `${number(counts.failed)} failed`) : "",
    counts.skipped > 0 ? paint("yellow", `${number(counts.skipped)} skipped`) : "",
    summary.open > 0 ? `${number(summary.open)} not done yet` : "",
  ];
  const money = [
    formatMoney(cost),
    uncertainCost > 0 ? `at most ${formatMoney(uncertainCost)} more for calls that broke off` : "",
    unpricedCalls > 0
      ? counted(unpricedCalls, "call without a known price", "calls without a known price")
      : "",
    counted(attempts, "question"),
    reused > 0 ? counted(reused, "result used again", "results used again") : "",
    formatMilliseconds(milliseconds),
  ];
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
  return [
    `${paint("bold", counted(total, "document"))}: ${total > 0 ? join(shares) : "nothing to work on was found"}`,
    Object.keys(verdicts).length > 0 ? `verdicts: ${listed(Object.entries(verdicts))}` : "",
    `cost: ${join(money)}`,
    summary.codes.length > 0
      ? `errors: ${listed(summary.codes.map(({ code, count }) => [code, count]))}`
      : "",
    summary.rules.length > 0
      ? `failed checks: ${listed(summary.rules.map(({ rule, count }) => [rule, count]))}`
      : "",
    summary.toLookAt > 0 ? counted(summary.toLookAt, "needs eyes", "need eyes") : "",
    waiting
      ? `${waiting.batches === 1 ? "1 batch goes" : `${number(waiting.batches)} batches go`} on at the gateway with ${counted(waiting.questions, "question")}: --resume fetches the answers, --cancel-batches ends what goes on`
      : summary.open > 0 && !summary.halted
        ? "go on with --resume"
        : "",
    ...describeHalt(summary, isResumable).map((line) => paint("red", line)),
    counts.failed + counts.partial > 0 ? "try what failed again with --retry-failed" : "",
  ]
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
}
