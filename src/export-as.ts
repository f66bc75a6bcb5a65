import type { Extraction } from "./document/extraction.ts";
import { GleanerError } from "./errors/gleaner-error.ts";
import { type ExportFormat, exportFormats } from "./exports/export-format.ts";

/**
 * An extraction as a document of another kind: `markdown` and `text` to read; `csv` with one row an item of the longest list;
 * of data of the `ocr` schema `hocr` and `alto`, words with their boxes; of the `invoice` schema `ubl` and `cii`, electronic
 * invoices of EN 16931; of the `transcript` schema `vtt` and `srt`, captions. Throws `options.unknown-name`, and
 * `options.invalid` where the data lacks what the format is made of.
 */
export async function exportAs(extraction: Extraction<unknown>, format: ExportFormat): Promise<string> {
  switch (format) {
    case "markdown":
      return (await import("./exports/to-markdown.ts")).toMarkdown(extraction);
    case "text":
      return (await import("./exports/to-text.ts")).toText(extraction);
    case "csv":
      return (await import("./exports/to-csv.ts")).toCsv(extraction);
    case "hocr":
      return (await import("./exports/to-hocr.ts")).toHocr(extraction);
    case "alto":
      return (await import("./exports/to-alto.ts")).toAlto(extraction);
    case "ubl":
    case "cii":
      return (await import("./exports/to-electronic-invoice.ts")).toElectronicInvoice(extraction, format);
    case "vtt":
    case "srt":
      return (await import("./exports/to-captions.ts")).toCaptions(extraction, format);
    default:
      throw await unknownFormat(format);
  }
}

async function unknownFormat(format: unknown): Promise<GleanerError> {
  const { nearestNames } = await import("./values/nearest-names.ts");
  return new GleanerError("options.unknown-name", {
    what: `Cannot export as ${String(format)}`,
    seen: "there is no such format",
    hint: `Did you mean ${nearestNames(String(format), exportFormats)[0]}? Known are: ${exportFormats.join(", ")}.`,
    where: { option: "format" },
  });
}
