import type { FieldReport } from "../../src/document/field-report.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";

/** What a reader of the page takes for the invoice: its number, and what is to be paid. */
const groups = [["/invoiceNumber"], ["/totals/grossTotal", "/totals/amountDue"]] as const;

const isRead = (report: FieldReport | undefined): boolean =>
  report?.state === "found" && report.origin === "embedded-data";
const isPrinted = (report: FieldReport | undefined): boolean =>
  report?.citations.some(({ boxes }) => boxes !== undefined) === true;

/** A long list has many leaves, of which no further list is made. */
function isAnyPrinted(fields: Readonly<Record<string, FieldReport>>): boolean {
  for (const pointer in fields) if (isRead(fields[pointer]) && isPrinted(fields[pointer])) return true;
  return false;
}

/** A fraud signal as well as a matter of quality: two invoices in one file. */
export const printCheck = custom({
  id: "I22",
  title: "The electronic invoice in the file says what is printed on its pages",
  pointers: ["/invoiceNumber", "/totals/grossTotal", "/totals/amountDue"],
  test: ({ fields = {} }) => {
    if (!groups.flat().some((pointer) => isRead(fields[pointer]))) return undefined;
    // Where nothing at all is found in print, there is no page to compare with.
    if (!isAnyPrinted(fields)) return undefined;
    return groups.flatMap((pointers): Outcome[] => {
      const read = pointers.filter((pointer) => isRead(fields[pointer]));
      if (read.length === 0) return [];
      const ok = read.some((pointer) => isPrinted(fields[pointer]));
      const name = pointers[0].split("/").at(-1) ?? "";
      const message = ok
        ? `The ${name} of the electronic invoice is printed.`
        : `The ${name} of the electronic invoice is printed on no page.`;
      return [{ status: ok ? "pass" : "fail", pointers: read, message }];
    });
  },
});
