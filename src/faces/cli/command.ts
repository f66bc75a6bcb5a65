import type { CommandIo } from "./command-io.ts";

/** One flag as help shows it and the parser takes it. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in help, such as `FILE`; absent for a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly isList?: boolean;
  /** What it does, with its unit. */
  readonly text: string;
  readonly defaultText?: string;
}

/** Flags and positional arguments of one run, by flag name; a switch is `true`. */
export interface CommandInput {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string | true | readonly string[] | undefined>>;
}

/** One command: what help says of it, and what it does. `run` resolves to the exit code and throws `GleanerError`. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Positional arguments, such as `<source...>`. */
  readonly usage: string;
  readonly positionals: { readonly min: number; readonly max: number };
  readonly flags: readonly Flag[];
  readonly examples: readonly { readonly line: string; readonly text: string }[];
  readonly notes?: readonly string[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  run(input: CommandInput, io: CommandIo): Promise<number>;
}
