import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { CommandIo } from "./command-io.ts";
import { makePaint } from "./paint.ts";

/** Says on stderr what failed; the stack only where `GLEANER_DEBUG` asks for it. */
export function writeFailure(error: GleanerError, io: CommandIo): void {
  const paint = makePaint(io.isErrorTerminal, io.env);
  io.writeError(`${paint("red", "gleaner:")} ${error.message} ${paint("dim", `(${error.code})`)}\n`);
  if (!io.env["GLEANER_DEBUG"]) return;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    io.writeError(`${cause.stack}\n`);
}
