import type { FlowLine } from "./flow-line.ts";

/** Lines as text: cells parted by tabs, blocks by one empty line. */
export function writeLines(lines: readonly FlowLine[]): string {
  const written: string[] = [];
  for (const line of lines) {
    const isEmpty = line.every((cell) => cell === "");
    if (!isEmpty) written.push(line.join("\t"));
    else if (written.length > 0 && written.at(-1) !== "") written.push("");
  }
  if (written.at(-1) === "") written.pop();
  return written.join("\n");
}
