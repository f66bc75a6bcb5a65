import type { MatchMark } from "../../result/describe-match.ts";
import type { TableContext } from "./table-context.ts";

/** The left margin of a line: its mark and its place. */
export function margin(context: TableContext, mark?: MatchMark, place = ""): string {
  const styles = { good: "green", doubtful: "yellow", bad: "red", quiet: "dim" } as const;
  const symbol = mark && mark.symbol !== " " ? context.paint(styles[mark.tone], mark.symbol) : " ";
  return `  ${symbol} ${context.paint("dim", place.padEnd(context.placeWidth))} `;
}
