import { posix } from "node:path";
import { attributeOf } from "../office/attribute-of.ts";
import { notOffice } from "../office/not-office.ts";
import type { OfficePackage } from "../office/office-package.ts";
import { walkXml } from "../office/walk-xml.ts";
import { decodeEscapes } from "./decode-escapes.ts";
import { NumberStyles } from "./number-styles.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: readonly string[];
  readonly styles: NumberStyles;
}

async function readStrings(xml: string, source: string): Promise<string[]> {
  const strings: string[] = [];
  let text: string | undefined;
  let isText = false;
  let phonetic = 0;
  await walkXml(
    xml,
    {
      open(name) {
        if (name === "si") text = "";
        if (name === "rPh") phonetic += 1;
        isText = name === "t";
      },
      text(piece) {
        if (isText && phonetic === 0 && text !== undefined) text += piece;
      },
      close(name) {
        isText = false;
        if (name === "rPh") phonetic -= 1;
        if (name === "si") strings.push(decodeEscapes(text ?? ""));
      },
    },
    source,
  );
  return strings;
}

/** What the sheets of a workbook share, and where they are. Throws `input.corrupt`. */
export async function readWorkbook(office: OfficePackage): Promise<Workbook> {
  const start = (await office.readRelations("")).find(({ type }) => type === "officeDocument");
  const path = start?.target ?? "xl/workbook.xml";
  const xml = await office.read(path);
  if (xml === undefined) throw notOffice(office.name, "spreadsheet");
  const relations = await office.readRelations(path);
  const find = (wanted: string): string =>
    relations.find(({ type }) => type === wanted)?.target ?? posix.join(posix.dirname(path), `${wanted}.xml`);
  const sheets: WorkbookSheet[] = [];
  let isFrom1904 = false;
  await walkXml(
    xml,
    {
      open(name, attributes) {
        if (name === "workbookPr")
          isFrom1904 = /^(?:1|true)$/u.test(attributeOf(attributes, "date1904") ?? "");
        if (name !== "sheet") return;
        const id = attributeOf(attributes, "id");
        const relation = relations.find((candidate) => candidate.id === id);
        // Sheets that are charts or macros of old versions hold no cells.
        if (relation?.type !== "worksheet") return;
        const state = attributeOf(attributes, "state") ?? "visible";
        sheets.push({
          name: attributeOf(attributes, "name") ?? "",
          path: relation.target,
          isHidden: state !== "visible",
        });
      },
    },
    office.name,
  );
  return {
    sheets,
    strings: await readStrings((await office.read(find("sharedStrings"))) ?? "", office.name),
    styles: await NumberStyles.read((await office.read(find("styles"))) ?? "", isFrom1904, office.name),
  };
}
