import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { CommandInput } from "../command.ts";
import { readText } from "../read-text.ts";

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a flag such as `--older-than 7d`; undefined where it is not given. Throws `options.invalid`. */
export function readAge(input: CommandInput, name: string): number | undefined {
  const text = readText(input, name);
  if (text === undefined) return undefined;
  const [, count = "", unit = ""] = /^(\d+)([mhd])$/u.exec(text) ?? [];
  const unitMs = units[unit];
  if (unitMs !== undefined) return Number(count) * unitMs;
  throw new GleanerError("options.invalid", {
    what: `Cannot use --${name}`,
    seen: "it is no age",
    hint: `Write a whole number with m, h or d behind it, such as --${name} 7d.`,
    where: { option: name },
  });
}
