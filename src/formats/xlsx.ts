import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import type { FlowLine } from "./flow/flow-line.ts";
import { openTexts } from "./flow/open-texts.ts";
import type { TextPage } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { writeRows } from "./flow/write-rows.ts";
import { damagedOffice } from "./office/damaged-office.ts";
import { listMedia } from "./office/list-media.ts";
import { OfficePackage } from "./office/office-package.ts";
import { readExtras } from "./office/read-extras.ts";
import { readProperties } from "./office/read-properties.ts";
import { readMargin } from "./xlsx/read-margin.ts";
import { readWorkbook } from "./xlsx/read-workbook.ts";
import type { Workbook, WorkbookSheet } from "./xlsx/read-workbook.ts";
import { SheetReader } from "./xlsx/sheet-reader.ts";
import { warnOfSheets } from "./xlsx/warn-of-sheets.ts";
import type { Noticed } from "./xlsx/warn-of-sheets.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

async function readSheet(
  office: OfficePackage,
  { path, name }: WorkbookSheet,
  { strings, styles }: Workbook,
): Promise<{ readonly page: TextPage; readonly media: readonly string[]; readonly noticed: Noticed }> {
  const reader = new SheetReader(strings, styles);
  await office.walk(path, reader);
  const extras = await readExtras(office, await office.readRelations(path));
  const margins: FlowLine[] = [...new Set(reader.margins.flatMap((codes) => readMargin(codes)))].map(
    (text) => [text],
  );
  const rest = writeLines([...extras.lines, [], ...margins]);
  const text = [writeRows(reader.rows), rest].filter((part) => part !== "").join("\n\n");
  // Its rows are let go: a workbook may have many long sheets.
  const { unknownResults, hiddenRows, hiddenColumns } = reader;
  return {
    page: { text, label: name },
    media: extras.media,
    noticed: { unknownResults, hiddenRows, hiddenColumns: hiddenColumns.size },
  };
}

/** Workbooks as their sheets, a page each: rows as lines, numbers and dates as they are shown. Formulas give their last results. */
const xlsx: BytesFormat = {
  id: "xlsx",
  mediaTypes: [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    "application/vnd.ms-excel.sheet.macroenabled.12",
    "application/vnd.ms-excel.template.macroenabled.12",
  ],
  aloneFrom: aloneSizes.packed,
  async open(input, context) {
    const office = await OfficePackage.open(input, context);
    try {
      const workbook = await readWorkbook(office);
      const pages: TextPage[] = [];
      const media: string[] = [];
      const noticed: Noticed[] = [];
      for (const sheet of workbook.sheets.filter(({ isHidden }) => !isHidden)) {
        const read = await readSheet(office, sheet, workbook);
        pages.push(read.page);
        media.push(...read.media);
        noticed.push(read.noticed);
      }
      if (pages.every(({ text }) => text === "") && media.length === 0)
        throw office.warnings.length > 0 ? damagedOffice(input.name) : emptyFile(input.name);
      return openTexts({
        name: input.name,
        pages,
        isNumbered: true,
        metadata: await readProperties(office, ["docProps/core.xml", "docProps/app.xml"]),
        warnings: [...office.warnings, ...warnOfSheets(input.name, workbook.sheets, noticed)],
        children: () => listMedia(office, media),
        close: () => office.close(),
      });
    } catch (error) {
      await office.close();
      throw error;
    }
  },
};
export default xlsx;
