import { GleanerError } from "../../errors/gleaner-error.ts";
import { readText } from "../../media/read-text.ts";
import type { ReadText } from "../../media/read-text.ts";
import type { FormatInput, OpenFile } from "../../ports/format.ts";
import { emptyFile } from "./empty-file.ts";
import { warnOfEncoding } from "./warn-of-encoding.ts";

export interface DecodedFile {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: OpenFile["warnings"];
}

/** Four bytes a letter at most: more never is 32 MiB of text. */
const maxBytes = 128 * 1024 * 1024;

/** In the encoding that whoever sent it states; undefined where that is unknown, or the bytes are none of it. */
function readAs(bytes: Uint8Array, charset: string): ReadText | undefined {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuessed: false };
  } catch {
    return undefined;
  }
}

/** The characters of a file. Throws `input.too-large`, `input.unsupported-type` for bytes that are no text, `input.empty`. */
export async function readTextFile({ bytes, name, charset }: FormatInput): Promise<DecodedFile> {
  if (bytes.byteLength > maxBytes) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name} as text`,
      seen: `it has ${bytes.byteLength} bytes, more than the ${maxBytes} that are read as one text`,
      hint: "Split it into several files.",
      where: { source: name },
    });
  }
  const found = await readText(bytes);
  // What the bytes themselves prove needs no hint; text of escapes only (ISO-2022-JP) is valid UTF-8 as well.
  const isProven = found?.isGuessed === false && !/^(?:iso-2022|hz)/iu.test(charset ?? "");
  const read = charset === undefined || isProven ? found : (readAs(bytes, charset) ?? found);
  if (!read) {
    throw new GleanerError("input.unsupported-type", {
      what: `Cannot read ${name} as text`,
      seen: "its bytes are no text in any encoding that is known here",
      hint: "Save it as UTF-8 text.",
      where: { source: name },
    });
  }
  const { text, encoding, isGuessed } = read;
  if (text.trim() === "") throw emptyFile(name);
  const isTold = isGuessed && !encoding.startsWith("utf-");
  return { text, encoding, warnings: isTold ? [warnOfEncoding(name, encoding)] : [] };
}
