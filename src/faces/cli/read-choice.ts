import { GleanerError } from "../../errors/gleaner-error.ts";
import { nearestNames } from "../../values/nearest-names.ts";
import type { CommandInput } from "./command.ts";

/** The value of a flag that takes one of a few words; undefined where it is not given. Throws `options.invalid`. */
export function readChoice<TWord extends string>(
  { flags }: CommandInput,
  name: string,
  words: readonly TWord[],
): TWord | undefined {
  const value = flags[name];
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  throw new GleanerError("options.invalid", {
    what: `Cannot use --${name} ${String(value)}`,
    seen: "it is none of the known words",
    hint: `Did you mean ${nearestNames(String(value), words)[0]}? Known are: ${words.join(", ")}.`,
    where: { option: name },
  });
}
