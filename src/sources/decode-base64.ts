import { GleanerError } from "../errors/gleaner-error.ts";
import { tooLarge } from "./too-large.ts";

/**
 * Base64 to bytes; white space, the URL-safe alphabet and missing padding are taken.
 * Throws `input.corrupt` for anything else and `input.too-large` before decoding.
 */
export function decodeBase64(base64: string, name: string, maxBytes: number): Uint8Array {
  const compact = base64.replaceAll(/\s+/gu, "");
  const body = compact.replace(/={1,2}$/u, "");
  const size = Math.floor((body.length * 3) / 4);
  if (size > maxBytes) throw tooLarge(name, maxBytes, size);
  const isWhole = body.length % 4 !== 1 && (compact.length === body.length || compact.length % 4 === 0);
  if (!isWhole || !/^[\w+/-]*$/u.test(body)) {
    throw new GleanerError("input.corrupt", {
      what: `Cannot load ${name}`,
      seen: isWhole ? "its base64 holds characters of no base64 alphabet" : "its base64 is cut off",
      hint: "Encode the bytes again, without anything before or after.",
      where: { source: name },
    });
  }
  return Buffer.from(body, "base64url");
}
