import type { Extraction } from "../document/extraction.ts";
import { escapeMarkup } from "../values/escape-markup.ts";
import type { JsonObject } from "./json-object.ts";
import { measureSheet } from "./measure-sheet.ts";
import type { Sheet } from "./measure-sheet.ts";
import { numberOf } from "./number-of.ts";
import { objectsIn } from "./objects-in.ts";
import { placeOnSheet } from "./place-on-sheet.ts";
import { readPages } from "./read-pages.ts";

const namespace = "http://www.loc.gov/standards/alto/ns-v4#";

function placeOf({ box }: JsonObject, sheet: Sheet): string {
  const [left = 0, top = 0, right = sheet.width, bottom = sheet.height] = placeOnSheet(box, sheet) ?? [];
  return `HPOS="${left}" VPOS="${top}" WIDTH="${Math.max(0, right - left)}" HEIGHT="${Math.max(0, bottom - top)}"`;
}

function writeWord(word: JsonObject, id: string, sheet: Sheet): string {
  const text = typeof word["text"] === "string" ? word["text"] : "";
  const share = numberOf(word["confidence"]);
  const sure = share === undefined ? "" : ` WC="${Math.min(1, Math.max(0, share)).toFixed(3)}"`;
  return `            <String ID="${id}" ${placeOf(word, sheet)} CONTENT="${escapeMarkup(text)}"${sure}/>`;
}

function writeLine(line: JsonObject, id: string, sheet: Sheet): string {
  const words = objectsIn(line["words"]);
  const strings = (words.length > 0 ? words : [line]).map((word, at) =>
    writeWord(word, `${id}_w${at + 1}`, sheet),
  );
  return `          <TextLine ID="${id}" ${placeOf(line, sheet)}>\n${strings.join("\n            <SP/>\n")}\n          </TextLine>`;
}

function writePage(page: JsonObject, index: number): string {
  const sheet = measureSheet(page, index);
  const id = `p${index + 1}`;
  const blocks = objectsIn(page["blocks"]).flatMap((block, at) => {
    const lines = objectsIn(block["lines"]).map((line, row) =>
      writeLine(line, `${id}_b${at + 1}_l${row + 1}`, sheet),
    );
    // A block has to have lines.
    if (lines.length === 0) return [];
    return [
      `        <TextBlock ID="${id}_b${at + 1}" ${placeOf(block, sheet)}>\n${lines.join("\n")}\n        </TextBlock>`,
    ];
  });
  const size = `WIDTH="${sheet.width}" HEIGHT="${sheet.height}"`;
  return `    <Page ID="${id}" PHYSICAL_IMG_NR="${sheet.number}" ${size}>
      <PrintSpace HPOS="0" VPOS="0" ${size}>
${blocks.join("\n")}
      </PrintSpace>
    </Page>`;
}

/**
 * ALTO 4: pages, blocks, lines and words with their boxes in pixels and their confidence. Made from data of the `ocr` schema.
 * Throws `options.invalid` where there are no pages with words.
 */
export function toAlto(extraction: Extraction<unknown>): string {
  const pages = readPages(extraction, "alto");
  const { provenance } = extraction;
  const name = escapeMarkup(provenance.inputs.map((input) => input.name).join(", "));
  const version = escapeMarkup(provenance.versions["gleaner"] ?? "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="${namespace}" SCHEMAVERSION="4.4">
  <Description>
    <MeasurementUnit>pixel</MeasurementUnit>
    <sourceImageInformation>
      <fileName>${name}</fileName>
    </sourceImageInformation>
    <Processing ID="read">
      <processingSoftware>
        <softwareName>gleaner</softwareName>
        <softwareVersion>${version}</softwareVersion>
      </processingSoftware>
    </Processing>
  </Description>
  <Layout>
${pages.map((page, index) => writePage(page, index)).join("\n")}
  </Layout>
</alto>
`;
}
