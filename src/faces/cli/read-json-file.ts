import { readFile } from "node:fs/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";

/** A JSON file that a flag names. Throws `input.not-found` and `options.invalid`. */
export async function readJsonFile(path: string, option: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new GleanerError("input.not-found", {
      what: `Cannot read ${path}`,
      seen: "there is no such file that can be read",
      hint: "Check the path.",
      where: { option },
      cause: error,
    });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new GleanerError("options.invalid", {
      what: `Cannot use ${path}`,
      seen: "it is no JSON",
      hint: `Pass the file that --${option} asks for.`,
      where: { option },
      cause: error,
    });
  }
}
