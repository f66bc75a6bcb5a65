import { GleanerError } from "../../errors/gleaner-error.ts";

/** What a command line names and is not there. */
export function missingSource(given: string): GleanerError {
  return new GleanerError("input.not-found", {
    what: `Cannot list ${given}`,
    seen: "there is no such file or folder",
    hint: "Name a folder, a glob in quotes, a manifest (.jsonl or .csv), an archive, a mailbox, or - for a list on stdin.",
    where: { source: given },
  });
}
