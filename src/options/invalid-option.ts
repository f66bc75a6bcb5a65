import { GleanerError } from "../errors/gleaner-error.ts";

/** The error for a value that an option cannot have. */
export function invalidOption(option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Option ${option} cannot be used`,
    seen,
    hint,
    where: { option },
  });
}
