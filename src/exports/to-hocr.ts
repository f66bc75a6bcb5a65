import type { Extraction } from "../document/extraction.ts";
import { escapeMarkup } from "../values/escape-markup.ts";
import type { JsonObject } from "./json-object.ts";
import { measureSheet } from "./measure-sheet.ts";
import type { Sheet } from "./measure-sheet.ts";
import { numberOf } from "./number-of.ts";
import { objectsIn } from "./objects-in.ts";
import { placeOnSheet } from "./place-on-sheet.ts";
import { readPages } from "./read-pages.ts";

/**
 * hOCR 1.2: pages, areas, lines and words with their boxes. Made from data of the `ocr` schema. Throws `options.invalid`
 * where there are no pages with words.
 */
export function toHocr(extraction: Extraction<unknown>): string {
  const pages = readPages(extraction, "hocr");
  const { provenance } = extraction;
  const title = escapeMarkup(provenance.inputs.map((input) => input.name).join(", "));
  const system = escapeMarkup(`gleaner ${provenance.versions["gleaner"] ?? ""}`.trim());
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<meta name="ocr-system" content="${system}"/>
<meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_line ocrx_word"/>
</head>
<body>
${pages.map((page, index) => writePage(page, index)).join("\n")}
</body>
</html>
`;
}

function writePage(page: JsonObject, index: number): string {
  const sheet = measureSheet(page, index);
  const { number } = sheet;
  const blocks = objectsIn(page["blocks"]).map((block, at) => writeBlock(block, at + 1, sheet));
  return `<div class="ocr_page" id="page_${number}" title="bbox 0 0 ${sheet.width} ${sheet.height}; ppageno ${index}">
${blocks.join("\n")}
</div>`;
}

function writeBlock(block: JsonObject, number: number, sheet: Sheet): string {
  const id = `${sheet.number}_${number}`;
  const lines = objectsIn(block["lines"]).map((line, at) => writeLine(line, `${id}_${at + 1}`, sheet));
  return `<div class="ocr_carea" id="block_${id}"${titleOf(block, sheet)}>\n${lines.join("\n")}\n</div>`;
}

function writeLine(line: JsonObject, id: string, sheet: Sheet): string {
  const words = objectsIn(line["words"]);
  const parts = (words.length > 0 ? words : [line]).map((word, at) => {
    const text = typeof word["text"] === "string" ? word["text"] : "";
    return `<span class="ocrx_word" id="word_${id}_${at + 1}"${titleOf(word, sheet)}>${escapeMarkup(text)}</span>`;
  });
  return `<span class="ocr_line" id="line_${id}"${titleOf(line, sheet)}>${parts.join(" ")}</span>`;
}

function titleOf({ box, confidence }: JsonObject, sheet: Sheet): string {
  const corners = placeOnSheet(box, sheet);
  const share = numberOf(confidence);
  const properties = [
    ...(corners ? [`bbox ${corners.join(" ")}`] : []),
    ...(share === undefined ? [] : [`x_wconf ${Math.round(share * 100)}`]),
  ];
  return properties.length === 0 ? "" : ` title="${properties.join("; ")}"`;
}
