import type { CheckResult } from "../../../document/check-result.ts";
import { cleanText } from "./clean-text.ts";
import type { TableContext } from "./table-context.ts";
import { wrapText } from "./wrap-text.ts";

/** Passed results of one rule about rows that are spelled out; the rest is counted. */
const mostAlike = 3;

/** Checks as equations with their numbers, failures first; what was skipped comes last and says what it misses. */
export function renderChecks(checks: readonly CheckResult[], context: TableContext): string[] {
  if (checks.length === 0) return [];
  const having = (status: CheckResult["status"]): CheckResult[] =>
    checks.filter((check) => check.status === status);
  const byRule = Map.groupBy(having("pass"), (check) => check.id);
  const passed = [...byRule.values()].flatMap((alike) => [
    ...alike.slice(0, mostAlike).flatMap((check) => renderCheck(check, context)),
    ...(alike.length > mostAlike
      ? [`    ${context.paint("dim", `and ${alike.length - mostAlike} more like this`)}`]
      : []),
  ]);
  return [
    "",
    context.paint("bold", "Checks"),
    ...having("fail").flatMap((check) => renderCheck(check, context)),
    ...passed,
    ...renderSkipped(having("skipped"), context),
  ];
}

function renderCheck(check: CheckResult, { paint, width }: TableContext): string[] {
  const symbol = check.status === "fail" ? paint("red", "✗") : paint("green", "✓");
  const level = check.status === "fail" && check.severity !== "error" ? ` (${check.severity})` : "";
  const message = wrapText(cleanText(check.message) + level, width - 4);
  const equation = check.equation === undefined ? [] : wrapText(cleanText(check.equation), width - 4);
  // A sum that holds speaks for itself; a failure needs its sentence.
  const lines = check.status === "pass" && equation.length > 0 ? equation : [...equation, ...message];
  return lines.map((line, index) => `  ${index === 0 ? symbol : " "} ${line}`);
}

function renderSkipped(skipped: readonly CheckResult[], { paint, width }: TableContext): string[] {
  const messages = new Set(skipped.map((check) => cleanText(check.message)));
  return [...messages].flatMap((message) =>
    wrapText(message, width - 4).map((line, index) => paint("dim", `  ${index === 0 ? "–" : " "} ${line}`)),
  );
}
