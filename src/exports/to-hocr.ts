import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { escapeMarkup } from "../values/escape-markup.ts";
import { toPlainJson } from "./to-plain-json.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

/** hOCR boxes are whole numbers: pages measured in points are made larger to keep their precision, pictures stay as they are. */
const minimumSide = 2000;

interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/**
 * hOCR 1.2: pages, areas, lines and words with their boxes. Made from data of the `ocr` schema. Throws `options.invalid`
 * where there are no pages with words.
 */
export function toHocr(extraction: Extraction<unknown>): string {
  const data = toPlainJson(extraction.data);
  const pages = isObject(data) ? objectsIn(data["pages"]) : [];
  if (pages.length === 0) {
    throw new GleanerError("options.invalid", {
      what: "Cannot export as hocr",
      seen: "the data has no pages with words",
      hint: "Extract with the ocr schema.",
      where: { option: "export" },
    });
  }
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
  const width = numberOf(page["width"]) ?? 1;
  const height = numberOf(page["height"]) ?? 1;
  const factor = Math.max(1, minimumSide / Math.max(width, height, 1));
  const isPixels = page["unit"] === "pixel";
  const scale = isPixels ? 1 : factor;
  const number = numberOf(page["pageNumber"]) ?? index + 1;
  const sheet: Sheet = { number, width: Math.round(width * scale), height: Math.round(height * scale) };
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

function titleOf(part: JsonObject, sheet: Sheet): string {
  const { box, confidence } = part;
  const properties: string[] = [];
  if (isObject(box)) {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((side) => numberOf(box[side]) ?? 0);
    const corners = [
      (x ?? 0) * sheet.width,
      (y ?? 0) * sheet.height,
      ((x ?? 0) + (width ?? 0)) * sheet.width,
      ((y ?? 0) + (height ?? 0)) * sheet.height,
    ];
    properties.push(`bbox ${corners.map(Math.round).join(" ")}`);
  }
  const share = numberOf(confidence);
  if (share !== undefined) properties.push(`x_wconf ${Math.round(share * 100)}`);
  return properties.length === 0 ? "" : ` title="${properties.join("; ")}"`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/** Numbers may be decimal strings in our schemas. */
function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
