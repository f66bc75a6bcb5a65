import { GleanerError } from "../errors/gleaner-error.ts";

/** The error for a source over the cap on bytes; `seenBytes` where its size is known. */
export function tooLarge(
  name: string,
  maxBytes: number,
  seenBytes?: number,
  limit: "maxBytes" | "maxDiskBytes" = "maxBytes",
): GleanerError {
  const size = seenBytes === undefined ? "more" : `${seenBytes.toLocaleString("en")} bytes, more`;
  return new GleanerError("input.too-large", {
    what: `Cannot load ${name}`,
    seen: `it has ${size} than the limit of ${maxBytes.toLocaleString("en")} bytes`,
    hint: `Raise \`limits.${limit}\`, or pass a smaller file.`,
    where: { source: name, option: `limits.${limit}` },
  });
}
