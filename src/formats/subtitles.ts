import { GleanerError } from "../errors/gleaner-error.ts";
import { cuePage } from "../layout/cue-page.ts";
import { parseCues } from "../layout/parse-cues.ts";
import type { BytesFormat, FormatInput, OpenFile } from "../ports/format.ts";
import { decodeText } from "../values/decode-text.ts";

/** Those of a whole day have a tenth of it. */
const maxBytes = 16 * 1024 * 1024;

async function openSubtitles({ bytes, name }: FormatInput): Promise<OpenFile> {
  const where = { source: name };
  if (bytes.byteLength > maxBytes) {
    throw new GleanerError("input.too-large", {
      what: `Cannot read ${name} as subtitles`,
      seen: `it has ${bytes.byteLength} bytes, more than the ${maxBytes} that are read`,
      hint: "Split it into several files.",
      where,
    });
  }
  const decoded = decodeText(bytes);
  const cues = decoded ? parseCues(decoded.text) : [];
  if (cues.length === 0) {
    throw new GleanerError("input.empty", {
      what: `Cannot read ${name}`,
      seen: "it holds no subtitle with a time and text",
      hint: "Pass a WebVTT or SubRip file with subtitles in it.",
      where,
    });
  }
  return {
    pages: [{ width: 0, height: 0, unit: "none", rotation: 0 }],
    attachments: [],
    metadata: decoded ? { encoding: decoded.encoding } : {},
    warnings: [],
    read: async (page) => cuePage(cues, { page, origin: "subtitle", separator: "\n" }),
    render: async () => {
      throw new GleanerError("plan.unsupported", {
        what: `Cannot draw ${name}`,
        seen: "subtitles have no pages to make a picture of",
        hint: "Choose a model that takes text.",
        where,
      });
    },
    close: async () => undefined,
  };
}

/** Subtitles in a file of their own: words with the time at which they are said. */
const subtitles: BytesFormat = {
  id: "subtitles",
  mediaTypes: ["text/vtt", "application/x-subrip"],
  open: openSubtitles,
};
export default subtitles;
