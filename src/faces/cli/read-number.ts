import { GleanerError } from "../../errors/gleaner-error.ts";
import type { CommandInput } from "./command.ts";

/** The value of a flag that takes a number; undefined where it is not given. Throws `options.invalid`. */
export function readNumber({ flags }: CommandInput, name: string): number | undefined {
  const value = flags[name];
  if (value === undefined) return undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isFinite(number) && number >= 0) return number;
  throw new GleanerError("options.invalid", {
    what: `Cannot use --${name}`,
    seen: "its value is not a number from 0 on",
    hint: `Write a number with a decimal point, such as --${name} 3.`,
    where: { option: name },
  });
}
