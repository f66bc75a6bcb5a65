import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { nearestNames } from "../../values/nearest-names.ts";
import type { Command, CommandInput, Flag } from "./command.ts";

function invalid(what: string, seen: string, hint: string, option?: string): GleanerError {
  return new GleanerError("options.invalid", { what, seen, hint, ...(option ? { where: { option } } : {}) });
}

/** The arguments of a command. Throws `options.invalid` for what the command does not take, naming the nearest flag. */
export function parseFlags(command: Command, args: readonly string[]): CommandInput {
  const known = new Map(command.flags.map((flag) => [flag.name, flag]));
  const options = Object.fromEntries(
    command.flags.map(({ name, value }) => [name, { type: value ? "string" : "boolean" } as const]),
  );
  // Not strict: its own messages name neither the nearest flag nor the command's help.
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const flags: Record<string, string | true | string[]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = known.get(token.name);
    if (!flag) throw unknownFlag(command, token.rawName, args[token.index] ?? "");
    const value = readValue(flag, token.value, token.inlineValue === true);
    if (flag.isList)
      flags[flag.name] = [...((flags[flag.name] as string[] | undefined) ?? []), String(value)];
    else if (flags[flag.name] === undefined || value === true) flags[flag.name] = value;
    else throw invalid(`Cannot use --${flag.name} twice`, "it takes one value", "Leave one out.", flag.name);
  }
  checkCount(command, positionals);
  return { positionals, flags };
}

function readValue(flag: Flag, value: string | undefined, isInline: boolean): string | true {
  const name = `--${flag.name}`;
  if (flag.value === undefined) {
    if (!isInline) return true;
    throw invalid(`Cannot use ${name} with a value`, "it is a switch", `Write ${name} alone.`, flag.name);
  }
  const isMissing = value === undefined || (!isInline && value.startsWith("-") && value !== "-");
  if (!isMissing) return value;
  throw invalid(
    `Cannot use ${name}`,
    "no value follows it",
    `Write ${name} ${flag.value}, or ${name}=VALUE where the value begins with a dash.`,
    flag.name,
  );
}

/** `given` is the whole argument: of `-scan.pdf` the flag is `-s`. */
function unknownFlag(command: Command, rawName: string, given: string): GleanerError {
  if (command.positionals.max > 0 && existsSync(given)) {
    return invalid(
      `Cannot use ${given} with gleaner ${command.name}`,
      "what begins with a dash is a flag, and it has no such flag",
      `For the file of that name write ./${given}.`,
    );
  }
  const names = command.flags.map((flag) => flag.name);
  const [nearest] = nearestNames(rawName.replace(/^-+/, ""), names);
  const help = `gleaner ${command.name} --help lists all.`;
  return invalid(
    `Cannot use ${rawName} with gleaner ${command.name}`,
    "it has no such flag",
    nearest === undefined ? `See ${help}` : `Did you mean --${nearest}? ${help}`,
    rawName.replace(/^-+/, ""),
  );
}

function checkCount({ name, usage, positionals: { min, max } }: Command, given: readonly string[]): void {
  const usageHint = `Write: gleaner ${name} ${usage}.`.replace(/ \.$/, ".");
  if (given.length < min)
    throw invalid(`Cannot run gleaner ${name}`, "it needs something to work on", usageHint);
  if (given.length > max) {
    const seen = max === 0 ? "it takes nothing but flags" : `it takes ${max}, and ${given.length} were given`;
    throw invalid(`Cannot run gleaner ${name}`, seen, usageHint);
  }
}
