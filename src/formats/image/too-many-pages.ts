import { GleanerError } from "../../errors/gleaner-error.ts";

/** The refusal of a picture file with more pages than the limit. */
export function tooManyPages(name: string, count: number, maxPages: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot read ${name}`,
    seen: `it has ${count} pages, more than the limit of ${maxPages}`,
    hint: "Raise `limits.maxPages`, or split the file.",
    where: { source: name, option: "limits.maxPages" },
  });
}
