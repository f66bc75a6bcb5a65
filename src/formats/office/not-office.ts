import { GleanerError } from "../../errors/gleaner-error.ts";

/** The error for an archive that goes by the name of an office document, but lacks its main part. */
export function notOffice(name: string, kind: string): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot read ${name}`,
    seen: `its main part is missing, so it is no ${kind}`,
    hint: "Save it again with the program that made it.",
    where: { source: name },
  });
}
