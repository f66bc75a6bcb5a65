import { GleanerError } from "../../errors/gleaner-error.ts";

/** The error for an office document of which nothing can be read, because its parts are missing or broken. */
export function damagedOffice(name: string): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot read ${name}`,
    seen: "its parts are missing or cut off, and nothing can be read of them",
    hint: "Save it again with the program that made it.",
    where: { source: name },
  });
}
