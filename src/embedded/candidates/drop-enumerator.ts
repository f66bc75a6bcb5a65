import { enumerator } from "./enumerator.ts";

/** Text before a label without the number of its box on a form ("1 Name", "3b. Address"). */
export function dropEnumerator(before: string): string {
  return before.replace(enumerator, "");
}
