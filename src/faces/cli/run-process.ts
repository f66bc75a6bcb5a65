import process from "node:process";
import { processIo } from "./process-io.ts";
import { runCli } from "./run-cli.ts";

const interrupted = 130;
const unwritable = 74;

/** Runs the command line of this process and ends it. The first Ctrl-C stops the work, the second one kills. */
export async function runProcess(): Promise<void> {
  const controller = new AbortController();
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(interrupted);
    controller.abort();
  });
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that went away, such as `head`, has all it wants.
    if (error.code === "EPIPE") process.exit(0);
    const seen = `the system says ${error.code ?? "no"}`;
    process.stderr.write(`gleaner: Cannot write to stdout: ${seen}. Use --out with another disk.\n`);
    process.exit(unwritable);
  });
  // Notes that cannot be written must not end the work or change its exit code.
  process.stderr.on("error", () => {});
  // An exit and not its code alone: idle connections and engines must not hold a finished command.
  process.exit(await runCli(process.argv.slice(2), processIo(controller.signal)));
}
