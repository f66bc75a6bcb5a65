import process from "node:process";
import { isatty } from "node:tty";
import type { CommandIo } from "./command-io.ts";
import { runCli } from "./run-cli.ts";

const interrupted = 130;

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Runs the command line of this process and ends it. The first Ctrl-C stops the work, the second one kills. */
export async function runProcess(): Promise<void> {
  const controller = new AbortController();
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(interrupted);
    controller.abort();
  });
  // A reader that went away, such as `head`, has all it wants.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.exit(74);
  });
  const io: CommandIo = {
    write,
    writeError: (text) => void process.stderr.write(text),
    get stdin() {
      return process.stdin;
    },
    get isInputTerminal() {
      return isatty(0);
    },
    isTerminal: isatty(1),
    isErrorTerminal: isatty(2),
    width: process.stdout.columns ?? 100,
    env: process.env,
    signal: controller.signal,
  };
  // An exit and not its code alone: idle connections and engines must not hold a finished command.
  process.exit(await runCli(process.argv.slice(2), io));
}
