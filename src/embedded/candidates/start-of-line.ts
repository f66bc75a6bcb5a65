import { enumerator } from "./enumerator.ts";

/** Where a line begins after the number of its box. */
export function startOfLine(text: string): number {
  return enumerator.exec(text)?.[0].length ?? 0;
}
