import { GleanerError } from "../../errors/gleaner-error.ts";

function tooMany(name: string, seen: string): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen,
    hint: "Raise `limits.maxFiles`, or take the files out of it.",
    where: { source: name, option: "limits.maxFiles" },
  });
}

/** An archive with more files in it than the limit; or, where `entries` is given, with more folders and whatever else is listed. */
export function tooManyFiles(name: string, limit: number, entries?: number): GleanerError {
  return tooMany(
    name,
    entries === undefined
      ? `there are more than the limit of ${limit} files in it`
      : `its list has more than ${entries} entries, which is too long for the limit of ${limit} files`,
  );
}
