import type { FieldReport } from "../../src/document/field-report.ts";
import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { isIban } from "../../src/values/is-iban.ts";
import { pickEntries } from "../../src/values/pick-entries.ts";

/** Leaves that are printed in full wherever a code is. Of a group one that is printed speaks for another that is not. */
const groups: readonly RegExp[] = [
  /^\/totals\/(?:amountDue|grossTotal)$/,
  /^\/totals\/taxTotal$/,
  /^\/currency$/,
  /^\/payment\/reference$/,
  /^\/payment\/instructions\/\d+\/iban$/,
  /^\/invoiceNumber$/,
  /^\/issueDate$/,
];

/** A place of its own beside the code, which comes first. */
const isPrinted = ({ origin, citations }: FieldReport): boolean =>
  citations.length > (origin === "barcode" ? 1 : 0);

/** Whether the page itself gave another value; an IBAN whose check digits fail was only misread. */
const isDenied = ({ alternatives = [] }: FieldReport, pointer: string): boolean =>
  alternatives.some(
    ({ value }) =>
      !pointer.endsWith("/iban") || (typeof value === "string" && isIban(value.replaceAll(/\s/g, ""))),
  );

/** A pasted-over code is how money is led astray: nobody who reads the page sees where it goes. */
export const codeCheck = custom({
  id: "I24",
  title: "The payment code says what is printed beside it",
  pointers: [
    "/totals/amountDue",
    "/totals/grossTotal",
    "/totals/taxTotal",
    "/currency",
    "/payment/reference",
    "/payment/instructions/*/iban",
    "/invoiceNumber",
    "/issueDate",
  ],
  test: ({ fields = {} }) => {
    // None of them stands in a line.
    const all = pickEntries(
      fields,
      ({ state }, pointer) => state === "found" && !pointer.startsWith("/lines/"),
    );
    return groups.flatMap((group): Outcome[] => {
      const members = all.filter(([pointer]) => group.test(pointer));
      const read = members.filter(([, { origin }]) => origin === "barcode");
      const [first] = read;
      if (!first) return [];
      const pointers = read.map(([pointer]) => pointer);
      const name = first[0].split("/").at(-1) ?? "";
      if (read.every(([, report]) => isPrinted(report)))
        return [{ status: "pass", pointers, message: `The ${name} of the payment code is printed.` }];
      const isOther = members.some(([, report]) => report.origin !== "barcode" && isPrinted(report));
      const isContested =
        isOther || read.some(([pointer, report]) => !isPrinted(report) && isDenied(report, pointer));
      if (!isContested) return [];
      return [
        {
          status: "fail",
          pointers,
          message: `The ${name} of the payment code is not the one that is printed.`,
        },
      ];
    });
  },
});
