import process from "node:process";
import { isatty } from "node:tty";
import type { CommandIo } from "./command-io.ts";

/** Columns where there is no terminal to ask. */
const plainWidth = 100;

/** This process as a command sees it. Touching stdin keeps a process alive, so that waits until a command asks for it. */
export function processIo(signal: AbortSignal): CommandIo {
  return {
    // A failed write never settles: it raises the stream's own error event, which ends the process.
    write: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, (error) => {
          if (!error) resolve();
        });
      }),
    writeError: (text) => void process.stderr.write(text),
    get stdin() {
      return process.stdin;
    },
    get isInputTerminal() {
      return isatty(0);
    },
    isTerminal: isatty(1),
    isErrorTerminal: isatty(2),
    // Some terminals say 0.
    width: process.stdout.columns || plainWidth,
    errorWidth: process.stderr.columns || plainWidth,
    env: process.env,
    signal,
  };
}
