import type { CommandInput } from "../command.ts";
import { readText } from "../read-text.ts";

/** Ids of all models that the flags name, each once; empty where none is asked. */
export function listAsked(input: CommandInput): string[] {
  const given = ["model", "repair-model", "voters"].flatMap(
    (name) => readText(input, name)?.split(",") ?? [],
  );
  return [...new Set(given.map((id) => id.trim()))];
}
