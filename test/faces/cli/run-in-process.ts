import { Readable } from "node:stream";
import type { CommandIo } from "../../../src/faces/cli/command-io.ts";
import { runCli } from "../../../src/faces/cli/run-cli.ts";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, with its outputs kept. */
export async function runInProcess(
  args: readonly string[],
  changes: Partial<CommandIo> & { readonly input?: string | Uint8Array } = {},
): Promise<CliRun> {
  const { input, ...io } = changes;
  let out = "";
  let error = "";
  const stdin = Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), { fd: 0 });
  const code = await runCli(args, {
    write: async (text) => void (out += text),
    writeError: (text) => void (error += text),
    stdin,
    isInputTerminal: false,
    isTerminal: false,
    isErrorTerminal: false,
    width: 100,
    errorWidth: 100,
    env: {},
    signal: new AbortController().signal,
    ...io,
  });
  return { code, out, error };
}
