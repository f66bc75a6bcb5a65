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
    process.exit(error.code === "EPIPE" ? 0 : unwritable);
  });
  // An exit and not its code alone: idle connections and engines must not hold a finished command.
  process.exit(await runCli(process.argv.slice(2), processIo(controller.signal)));
}
