import { GleanerError } from "../../errors/gleaner-error.ts";
import { readText } from "../../media/read-text.ts";
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

/** The characters of a file. Throws `input.too-large`, `input.unsupported-type` for bytes that are no text, `input.empty`. */
export async function readTextFile({ bytes, name }: FormatInput): Promise<DecodedFile> {
  if (bytes.byteLength > maxBytes) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name} as text`,
      seen: `it has ${bytes.byteLength} bytes, more than the ${maxBytes} that are read as one text`,
      hint: "Split it into several files.",
      where: { source: name },
    });
  }
  const read = await readText(bytes);
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
