import { GleanerError } from "../../errors/gleaner-error.ts";

/** A file of an archive that is larger than what may be held in memory. */
export function tooLongFile(name: string, maxBytes: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen: `a file in it is larger than the limit of ${maxBytes} bytes`,
    hint: "Raise `limits.maxBytes`, or take the file out of it.",
    where: { source: name, option: "limits.maxBytes" },
  });
}
