import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { order } from "../../src/schema/rules/order.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { foldName } from "../../src/values/fold-name.ts";
import { getAt } from "../../src/values/get-at.ts";

const textAt = (json: unknown, pointer: string): string | undefined => {
  const value = getAt(json, pointer);
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** A zone writes names without marks, cut off where they do not fit. */
function isSameName(printed: string, zone: string): boolean {
  const [first, second] = [printed, zone].map((name) =>
    foldName(name.replaceAll(/ä/giu, "ae").replaceAll(/ö/giu, "oe").replaceAll(/ü/giu, "ue")).replaceAll(
      /[^a-z]/giu,
      "",
    ),
  );
  const bare = foldName(printed).replaceAll(/[^a-z]/giu, "");
  if (!first || !second) return false;
  return [first, bare].some((name) => name === second || (second.length > 10 && name.startsWith(second)));
}

const isSameDate = (printed: string, zone: string): boolean => printed.replaceAll("-", "").slice(2) === zone;
const isSameNumber = (printed: string, zone: string): boolean =>
  printed
    .replaceAll(/[^a-z\d]/giu, "")
    .toUpperCase()
    .startsWith(zone.replaceAll(" ", ""));

const compared = [
  ["documentNumber", isSameNumber],
  ["surname", isSameName],
  ["givenNames", isSameName],
  ["dateOfBirth", isSameDate],
  ["dateOfExpiry", isSameDate],
  ["sex", (printed: string, zone: string) => printed === zone],
] as const;

const skipped = (pointers: readonly string[]): Outcome => ({
  status: "skipped",
  pointers: [...pointers],
  missing: [...pointers],
  message: "The document shows no machine-readable zone.",
});

/** What holds for every identity document. */
export const idDocumentChecks = [
  custom({
    id: "D1",
    title: "The machine-readable zone has the lines, lengths and signs of ICAO 9303",
    defining: true,
    pointers: ["/mrz/lines"],
    test: ({ json }) => {
      const lines = getAt(json, "/mrz/lines");
      if (!Array.isArray(lines) || lines.length === 0) return skipped(["/mrz/lines"]);
      const format = textAt(json, "/mrz/format");
      const message =
        format === undefined
          ? `The ${lines.length} lines of the zone have none of the forms of ICAO 9303.`
          : `The zone has the form ${format}.`;
      return { status: format === undefined ? "fail" : "pass", pointers: ["/mrz/lines"], message };
    },
  }),
  custom({
    id: "D2",
    title: "The check digits of the machine-readable zone are right",
    defining: true,
    pointers: ["/mrz/lines"],
    test: ({ json }) => {
      const digits = expandPointer(json, "/mrz/checkDigits/*");
      if (digits.length === 0) return skipped(["/mrz/lines"]);
      const wrong = digits.filter((pointer) => getAt(json, `${pointer}/isRight`) !== true);
      const names = wrong.map((pointer) => textAt(json, `${pointer}/name`)).join(", ");
      const message =
        wrong.length === 0
          ? `All ${digits.length} check digits are right.`
          : `${wrong.length} of ${digits.length} check digits are wrong: ${names}.`;
      return { status: wrong.length === 0 ? "pass" : "fail", pointers: ["/mrz/lines"], message };
    },
  }),
  custom({
    id: "D3",
    title: "The machine-readable zone says what is printed above it",
    defining: true,
    pointers: [
      "/mrz/lines",
      "/documentNumber",
      "/surname",
      "/givenNames",
      "/dateOfBirth",
      "/dateOfExpiry",
      "/sex",
    ],
    test: ({ json }) => {
      const outcomes = compared.flatMap(([name, isSame]): Outcome[] => {
        const [printed, zone] = [textAt(json, `/${name}`), textAt(json, `/mrz/parsed/${name}`)];
        if (printed === undefined || zone === undefined) return [];
        const ok = isSame(printed, zone);
        const message = `The ${name} is ${ok ? "the same" : "another one"} in the machine-readable zone.`;
        return [{ status: ok ? "pass" : "fail", pointers: [`/${name}`, "/mrz/lines"], message }];
      });
      return outcomes.length > 0 ? outcomes : skipped(["/mrz/lines"]);
    },
  }),
  order({ id: "D4-birth", first: "/dateOfBirth", second: "/dateOfIssue" }),
  order({ id: "D4-issue", first: "/dateOfIssue", second: "/dateOfExpiry" }),
  custom({
    id: "D5",
    title: "The document has not expired",
    severity: "warning",
    pointers: ["/dateOfExpiry"],
    test: ({ json, today }) => {
      const expiry = textAt(json, "/dateOfExpiry");
      if (expiry === undefined || today === undefined) return undefined;
      const ok = expiry >= today.slice(0, expiry.length);
      return {
        status: ok ? "pass" : "fail",
        pointers: ["/dateOfExpiry"],
        message: `It is valid until ${expiry}; today is ${today}.`,
      };
    },
  }),
  custom({
    id: "D6",
    title: "Whoever it is about was born at most 120 years before, and it is valid for at most 15 years",
    severity: "warning",
    pointers: ["/dateOfBirth", "/dateOfIssue", "/dateOfExpiry"],
    test: ({ json }) => {
      const [birth, issue, expiry] = ["dateOfBirth", "dateOfIssue", "dateOfExpiry"].map((name) =>
        Number.parseInt(textAt(json, `/${name}`) ?? "", 10),
      );
      const spans = [
        ["/dateOfBirth", "/dateOfIssue", (issue ?? Number.NaN) - (birth ?? Number.NaN), 120],
        ["/dateOfIssue", "/dateOfExpiry", (expiry ?? Number.NaN) - (issue ?? Number.NaN), 15],
      ] as const;
      return spans.flatMap(([from, to, years, most]): Outcome[] => {
        if (Number.isNaN(years)) return [];
        const message = `There are ${years} years between ${from.slice(1)} and ${to.slice(1)}; up to ${most} are usual.`;
        return [{ status: years >= 0 && years <= most ? "pass" : "fail", pointers: [from, to], message }];
      });
    },
  }),
];
