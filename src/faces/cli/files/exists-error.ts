import { GleanerError } from "../../../errors/gleaner-error.ts";

/** The error for a file that is there already and would be lost. */
export function existsError(path: string, option: string): GleanerError {
  return new GleanerError("result.exists", {
    what: `Cannot write ${path}`,
    seen: "a file of this name exists",
    hint: "Choose another name, or move the old file away.",
    where: { option },
  });
}
