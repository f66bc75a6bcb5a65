import type { OpenFile } from "../../ports/format.ts";

/** What was noticed while a document was read. */
interface Noticed {
  readonly hidden: { readonly rows: number; readonly sheets: number };
  readonly isCut: boolean;
}

function count(number: number, thing: string): string[] {
  return number === 0 ? [] : [`${number} hidden ${thing}${number === 1 ? "" : "s"}`];
}

/** Warnings of what a spreadsheet holds and does not show, and of repeats that were left out. */
export function warnOfContent(
  name: string,
  { hidden: { rows, sheets }, isCut }: Noticed,
): OpenFile["warnings"] {
  const hidden = [...count(sheets, "sheet"), ...count(rows, "row")].join(" and ");
  return [
    ...(hidden === ""
      ? []
      : [
          {
            code: "file.hidden-read",
            message: `${hidden} of ${name} were read like what is shown. Delete them where they do not count.`,
          },
        ]),
    ...(isCut
      ? [
          {
            code: "file.repeats-cut",
            message: `${name} says of cells or rows that they are repeated more often than in any sheet; the repeats were left out. Look at it in a spreadsheet program.`,
          },
        ]
      : []),
  ];
}
