import { GleanerError } from "../../errors/gleaner-error.ts";

/** A file that holds no text, and no picture that may hold some. */
export function emptyFile(name: string): GleanerError {
  return new GleanerError("input.empty", {
    what: `Cannot read ${name}`,
    seen: "it holds nothing but blanks",
    hint: "Pass a file with text in it.",
    where: { source: name },
  });
}
