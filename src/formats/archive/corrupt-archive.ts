import { GleanerError } from "../../errors/gleaner-error.ts";

/** An archive, or a file in it, that cannot be unpacked. */
export function corruptArchive(name: string, cause?: unknown): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot unpack ${name}`,
    seen: "its archive is damaged or cut off",
    hint: "Fetch or save the file again.",
    where: { source: name },
    ...(cause === undefined ? {} : { cause }),
  });
}
