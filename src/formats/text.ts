import { GleanerError } from "../errors/gleaner-error.ts";
import { plainText } from "../layout/plain-text.ts";
import type { BytesFormat, FormatInput, OpenFile } from "../ports/format.ts";
import { decodeText } from "../values/decode-text.ts";

/** Every word of a text is kept with its place: 32 MiB of text take about a gigabyte of memory. */
const maxTextBytes = 32 * 1024 * 1024;

async function openText({ bytes, name }: FormatInput): Promise<OpenFile> {
  if (bytes.byteLength > maxTextBytes) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name} as text`,
      seen: `it has ${bytes.byteLength} bytes, more than the ${maxTextBytes} that are read as one text`,
      hint: "Split it into several files.",
      where: { source: name },
    });
  }
  const decoded = decodeText(bytes);
  if (!decoded) {
    throw new GleanerError("input.unsupported-type", {
      what: `Cannot read ${name} as text`,
      seen: "its bytes are no text in UTF-8, UTF-16 or Windows-1252",
      hint: "Save it as UTF-8 text.",
      where: { source: name },
    });
  }
  if (decoded.text.trim() === "") {
    throw new GleanerError("input.empty", {
      what: `Cannot read ${name}`,
      seen: "it holds nothing but blanks",
      hint: "Pass a file with text in it.",
      where: { source: name },
    });
  }
  const isForeign = decoded.guessed && decoded.encoding === "windows-1252";
  return {
    pages: [{ width: 0, height: 0, unit: "none", rotation: 0 }],
    attachments: [],
    metadata: { encoding: decoded.encoding },
    warnings: isForeign
      ? [
          {
            code: "text.encoding-guessed",
            message: `${name} is not valid UTF-8 and was read as Windows-1252. Save it as UTF-8 where letters look wrong.`,
          },
        ]
      : [],
    read: async (page) => plainText(decoded.text, page),
    render: async () => {
      throw new GleanerError("plan.unsupported", {
        what: `Cannot draw ${name}`,
        seen: "text has no pages to make a picture of",
        hint: "Choose a model that takes text.",
        where: { source: name },
      });
    },
    close: async () => undefined,
  };
}

/** Plain text, and kinds of text whose words stand in it as they are. */
const text: BytesFormat = {
  id: "text",
  mediaTypes: ["text/plain", "text/markdown", "text/csv", "text/tab-separated-values", "application/json"],
  open: openText,
};
export default text;
