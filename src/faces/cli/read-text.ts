import type { CommandInput } from "./command.ts";

/** The value of a flag that takes a text; undefined where it is not given. */
export function readText({ flags }: CommandInput, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}
