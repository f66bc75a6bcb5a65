import type { Command } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { commands } from "./list-commands.ts";

const interrupted = 130;
const usageExit = 64;

/** Runs one command line (without the program's name) and gives its exit code. Never throws. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const [name = "", ...rest] = args;
  try {
    if (args.length === 0) {
      io.writeError(await overview(io));
      return usageExit;
    }
    if (name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
      await io.write(await overview(io));
      return 0;
    }
    if (name === "--version") {
      const { versions } = await import("../../options/versions.ts");
      await io.write(`${versions.gleaner}\n`);
      return 0;
    }
    if (name === "help") return await runCli([...rest.slice(0, 1), "--help"], io);
    const command = Object.hasOwn(commands, name) ? await commands[name]?.load() : undefined;
    if (!command) {
      const { unknownCommand } = await import("./unknown-command.ts");
      throw unknownCommand(name);
    }
    return await runCommand(command, rest, io);
  } catch (error) {
    if (io.signal.aborted) {
      io.writeError("gleaner: stopped\n");
      return interrupted;
    }
    const { reportFailure } = await import("./report-failure.ts");
    return await reportFailure(error, args, io);
  }
}

async function overview(io: CommandIo): Promise<string> {
  const { formatOverview } = await import("./help/format-overview.ts");
  const { makePaint } = await import("./paint.ts");
  return formatOverview(makePaint(io.isTerminal, io.env));
}

async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    const { formatHelp } = await import("./help/format-help.ts");
    const { makePaint } = await import("./paint.ts");
    await io.write(formatHelp(command, makePaint(io.isTerminal, io.env)));
    return 0;
  }
  const { parseFlags } = await import("./parse-flags.ts");
  return await command.run(parseFlags(command, args), io);
}
