import { GleanerError } from "../../errors/gleaner-error.ts";
import { nearestNames } from "../../values/nearest-names.ts";
import { commands } from "./list-commands.ts";

/** The error for a first word that is no command. */
export function unknownCommand(name: string): GleanerError {
  const known = nearestNames(name, Object.keys(commands));
  const isFlag = name.startsWith("-");
  const isPath = !isFlag && /[./\\]/.test(name);
  const hint = isPath
    ? `To extract from a file, write: gleaner extract ${name} --schema NAME.`
    : isFlag
      ? `Begin with a command: ${known.join(", ")}.`
      : `Did you mean ${known[0]}? Known are: ${known.join(", ")}.`;
  return new GleanerError(isFlag ? "options.invalid" : "options.unknown-name", {
    what: isFlag ? `Cannot use ${name} here` : `Cannot run ${name}`,
    seen: isFlag ? "no command stands before it" : "there is no such command",
    hint,
  });
}
