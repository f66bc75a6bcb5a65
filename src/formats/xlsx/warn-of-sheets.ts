import type { OpenFile } from "../../ports/format.ts";
import type { WorkbookSheet } from "./read-workbook.ts";

/** What was noticed while the cells of a sheet were read. */
export interface Noticed {
  readonly unknownResults: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

function count(number: number, thing: string): string[] {
  return number === 0 ? [] : [`${number} hidden ${thing}${number === 1 ? "" : "s"}`];
}

/** Warnings of what the sheets of a workbook hold and do not show, and of what they show and do not hold. */
export function warnOfSheets(
  name: string,
  sheets: readonly WorkbookSheet[],
  read: readonly Noticed[],
): OpenFile["warnings"] {
  const left = sheets.filter(({ isHidden }) => isHidden).length;
  const rows = read.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0);
  const columns = read.reduce((sum, { hiddenColumns }) => sum + hiddenColumns, 0);
  const formulas = read.reduce((sum, { unknownResults }) => sum + unknownResults, 0);
  const hidden = [...count(rows, "row"), ...count(columns, "column")].join(" and ");
  return [
    ...(left === 0
      ? []
      : [
          {
            code: "file.hidden-left-out",
            message: `${left} of the ${sheets.length} sheets of ${name} are hidden and were not read. Unhide them where they matter.`,
          },
        ]),
    ...(hidden === ""
      ? []
      : [
          {
            code: "file.hidden-read",
            message: `${hidden} of ${name} were read like what is shown. Delete them where they do not count.`,
          },
        ]),
    ...(formulas === 0
      ? []
      : [
          {
            code: "file.formula-without-result",
            message: `${name} has ${formulas} formula${formulas === 1 ? "" : "s"} whose results are not stored; their cells were read as empty. Open it in a spreadsheet program and save it again.`,
          },
        ]),
  ];
}
