import { rememberEach } from "../../../values/remember-each.ts";
import type { Target } from "../../labels/target.ts";

/** What a leaf is called in sentences, folded, with how surely that means the leaf. */
export const weighPhrases: (target: Pick<Target, "phrases">) => readonly (readonly [string, number])[] =
  rememberEach(({ phrases }) => {
    const weights = phrases
      .filter(({ key, weight }) => weight >= 0.7 && key.length > 1)
      .map(({ key, weight }): [string, number] => [key, weight]);
    return [...new Map(weights)];
  });
