import { GleanerError } from "../../errors/gleaner-error.ts";

/** An archive with more in it than the limit. */
export function tooManyFiles(name: string, limit: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen: `there are more than the limit of ${limit} files in it`,
    hint: "Raise `limits.maxFiles`, or take the files out of it.",
    where: { source: name, option: "limits.maxFiles" },
  });
}
