import { defaults } from "../../../options/defaults.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readText } from "../read-text.ts";

/** The queue that a command line or the environment names. */
export function queueAddress(input: CommandInput, io: Pick<CommandIo, "env">): string {
  return readText(input, "queue") ?? io.env["GLEANER_QUEUE"] ?? defaults.queue.address;
}
