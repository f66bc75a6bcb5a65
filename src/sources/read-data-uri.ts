import { GleanerError } from "../errors/gleaner-error.ts";
import { decodeBase64 } from "./decode-base64.ts";
import type { NamedBytes } from "./named-bytes.ts";
import { statedCharset } from "./stated-charset.ts";
import { tooLarge } from "./too-large.ts";

const name = "data-uri";

function corrupt(seen: string): GleanerError {
  return new GleanerError("input.corrupt", {
    what: "Cannot load the data URI",
    seen,
    hint: "Write it as data:<media type>;base64,<bytes>.",
    where: { source: name },
  });
}

/** `%41` to its byte; everything else is UTF-8, as RFC 2397 has it for URIs without `;base64`. */
function decodePercent(body: string): Uint8Array {
  if (/%(?![\da-f]{2})/iu.test(body))
    throw corrupt("a percent sign is not followed by two hexadecimal digits");
  const pieces = body.split(/((?:%[\da-f]{2})+)/iu);
  return Buffer.concat(
    pieces.map((piece, i) =>
      i % 2 === 1 ? Buffer.from(piece.replaceAll("%", ""), "hex") : Buffer.from(piece),
    ),
  );
}

/** Decodes a data URI (RFC 2397). Throws `input.corrupt` and `input.too-large`. */
export function readDataUri(uri: string, maxBytes: number): NamedBytes {
  const comma = uri.indexOf(",");
  if (comma === -1) throw corrupt("there is no comma before its bytes");
  const [mediaType = "", ...parameters] = uri
    .slice("data:".length, comma)
    .trim()
    .split(/\s*;\s*/u);
  const body = uri.slice(comma + 1);
  const isBase64 = parameters.at(-1)?.toLowerCase() === "base64";
  const declared = {
    ...(mediaType === "" ? {} : { declaredMediaType: mediaType.toLowerCase() }),
    ...statedCharset(`;${parameters.join(";")}`),
  };
  // Base64 may be percent-encoded once more where it travelled through a form or a query.
  if (isBase64)
    return {
      bytes: decodeBase64(body.includes("%") ? decodePercent(body).toString() : body, name, maxBytes),
      name,
      ...declared,
    };
  const bytes = decodePercent(body);
  if (bytes.length > maxBytes) throw tooLarge(name, maxBytes, bytes.length);
  return { bytes, name, ...declared };
}
