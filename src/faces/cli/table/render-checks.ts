import type { CheckResult } from "../../../document/check-result.ts";
import { toPattern } from "../../../values/to-pattern.ts";
import { toPath } from "../../result/to-path.ts";
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

/** Mostly a schema knows far more than a document has; what was missing says more than each rule by itself. */
function renderSkipped(skipped: readonly CheckResult[], { paint, width }: TableContext): string[] {
  if (skipped.length === 0) return [];
  const missing = new Set(
    skipped.flatMap(({ missing = [], pointers }) => (missing.length > 0 ? missing : pointers)).map(toPattern),
  );
  const names = [...missing].map(toPath).join(", ");
  const count = skipped.length === 1 ? "1 check was" : `${skipped.length} checks were`;
  const text = `${count} not made, because these are not there: ${names}`;
  return wrapText(text, width - 4).map((line, index) => paint("dim", `  ${index === 0 ? "–" : " "} ${line}`));
}
