import { codes } from "../../errors/codes.ts";
import type { CommandIo } from "./command-io.ts";
import { toGleanerError } from "./to-gleaner-error.ts";
import { writeFailure } from "./write-failure.ts";

/** Ends a command that failed as a whole: a sentence on stderr, and JSON on stdout where a program reads it. */
export async function reportFailure(
  thrown: unknown,
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const error = toGleanerError(thrown);
  writeFailure(error, io);
  if (readsJson(args, io)) {
    await io.write(`${JSON.stringify({ error: error.toJSON(), partial: error.partial ?? null })}\n`);
  }
  return codes[error.code].exit;
}

/** Flags may be what is wrong, so the wish for JSON is read from the bare words. */
function readsJson(args: readonly string[], io: CommandIo): boolean {
  if (args[0] !== "extract" && args[0] !== "inspect") return false;
  const at = args.findIndex((arg) => arg === "--format" || arg.startsWith("--format="));
  const format = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  return format === undefined ? !io.isTerminal : ["json", "jsonl", "data"].includes(format);
}
