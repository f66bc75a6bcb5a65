import { custom } from "../../src/schema/rules/custom.ts";
import { grounded } from "../../src/schema/rules/grounded.ts";
import { order } from "../../src/schema/rules/order.ts";
import { isGrounded } from "../../src/schema/is-grounded.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

const list = (json: unknown, pointer: string): readonly unknown[] => {
  const value = getAt(json, pointer);
  return Array.isArray(value) ? value : [];
};

/** Lists whose rows each need at least one quote. */
const proven = [
  "/summary/*",
  "/riskFlags/*",
  "/definedTerms/*",
  "/obligations/*",
  "/facts/*",
  "/reasoning/*",
  "/holdings/*",
] as const;

const plusTerm = (from: string, value: number, unit: unknown): string | undefined => {
  const date = new Date(`${from}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + value);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + value);
  else if (unit === "week" || unit === "day")
    date.setUTCDate(date.getUTCDate() + value * (unit === "week" ? 7 : 1));
  else return undefined;
  return date.toISOString().slice(0, 10);
};

/** Every sentence is proven by the document's own words; dates and answers agree with each other. */
export const legalChecks = [
  custom({
    id: "L1",
    title: "Every sentence, risk, definition, obligation and holding has a quote that stands in the document",
    defining: true,
    pointers: proven,
    test: ({ json, fields }) => {
      const rows = proven.flatMap((pattern) => expandPointer(json, pattern));
      if (rows.length === 0)
        return {
          status: "skipped",
          pointers: ["/summary"],
          missing: ["/summary"],
          message: "Not checked, because there are no sentences.",
        };
      if (!fields) return undefined;
      const bare = rows.filter((row) => {
        const quotes = expandPointer(json, `${row}/quotes/*`);
        return !quotes.some((quote) => fields[quote] !== undefined && isGrounded(fields[quote]));
      });
      const message = `${rows.length - bare.length} of ${rows.length} sentences have a quote that stands in the document.`;
      return { status: bare.length > 0 ? "fail" : "pass", pointers: bare.length > 0 ? bare : rows, message };
    },
  }),
  custom({
    id: "L2",
    title: "A clause answered yes has a quote; one answered no or not found has none",
    pointers: ["/clauses/*"],
    test: ({ json }) =>
      expandPointer(json, "/clauses/*").flatMap((row) => {
        const answer = getAt(json, `${row}/answer`);
        if (typeof answer !== "string") return [];
        const count = list(json, `${row}/quotes`).length;
        const ok = answer === "yes" ? count > 0 : answer === "no" || count === 0;
        return [
          {
            status: ok ? ("pass" as const) : ("fail" as const),
            pointers: [row],
            message: `The clause is answered ${answer} with ${count} ${count === 1 ? "quote" : "quotes"}.`,
          },
        ];
      }),
  }),
  order({
    id: "L3",
    title: "The agreement is not dated after its expiration",
    first: "/agreementDate",
    second: "/expirationDate",
  }),
  order({
    id: "L3-effective",
    title: "The agreement does not expire before it takes effect",
    first: "/effectiveDate",
    second: "/expirationDate",
  }),
  custom({
    id: "L4",
    title: "Effective date and term make the expiration date",
    severity: "warning",
    pointers: ["/effectiveDate", "/expirationDate", "/term/value", "/term/unit"],
    test: ({ json }) => {
      const [start, end] = [getAt(json, "/effectiveDate"), getAt(json, "/expirationDate")];
      const value = toDecimal(getAt(json, "/term/value"));
      if (
        typeof start !== "string" ||
        typeof end !== "string" ||
        !value ||
        end.length < 10 ||
        start.length < 10
      )
        return undefined;
      const expected = plusTerm(start, value.toNumber(), getAt(json, "/term/unit"));
      if (expected === undefined) return undefined;
      // Some contracts end on the day before the anniversary.
      const days = Math.abs(Date.parse(end) - Date.parse(expected)) / 86_400_000;
      const message = `Effective date and term end on ${expected}, ${days <= 1 ? "as" : "but"} the printed expiration date ${days <= 1 ? "says" : `is ${end}`}.`;
      return {
        status: days <= 1 ? "pass" : "fail",
        pointers: ["/expirationDate", "/effectiveDate", "/term/value"],
        expected,
        actual: end,
        message,
      };
    },
  }),
  custom({
    id: "L6",
    title: "A contract has two parties or more",
    severity: "warning",
    pointers: ["/parties", "/kind"],
    test: ({ json }) => {
      if (getAt(json, "/kind") !== "contract") return undefined;
      const count = list(json, "/parties").length;
      return {
        status: count < 2 ? "fail" : "pass",
        pointers: ["/parties"],
        message: `The contract names ${count} ${count === 1 ? "party" : "parties"}.`,
      };
    },
  }),
  custom({
    id: "L8",
    title: "Capped and uncapped liability are proven by different quotes",
    severity: "warning",
    pointers: ["/clauses/*/category", "/clauses/*/quotes/*"],
    test: ({ json }) => {
      const quotesOf = (category: string): string | undefined => {
        const row = expandPointer(json, "/clauses/*").find(
          (each) => getAt(json, `${each}/category`) === category && getAt(json, `${each}/answer`) === "yes",
        );
        return row === undefined ? undefined : JSON.stringify(getAt(json, `${row}/quotes`));
      };
      const [capped, uncapped] = [quotesOf("cap-on-liability"), quotesOf("uncapped-liability")];
      if (capped === undefined || uncapped === undefined) return undefined;
      return {
        status: capped === uncapped ? "fail" : "pass",
        pointers: ["/clauses"],
        message: `Capped and uncapped liability cite ${capped === uncapped ? "the same" : "different"} passages.`,
      };
    },
  }),
  custom({
    id: "L10",
    title: "Each issue of a judgment has a holding",
    severity: "warning",
    pointers: ["/issues/*/id", "/holdings/*/issueId"],
    test: ({ json }) => {
      const held = new Set(expandPointer(json, "/holdings/*/issueId").map((pointer) => getAt(json, pointer)));
      const open = expandPointer(json, "/issues/*/id").filter((pointer) => !held.has(getAt(json, pointer)));
      if (list(json, "/issues").length === 0) return undefined;
      return {
        status: open.length > 0 ? "fail" : "pass",
        pointers: open,
        message: `${open.length} issues have no holding.`,
      };
    },
  }),
  order({
    id: "L11",
    title: "No hearing lies after the decision",
    first: "/hearingDates/*",
    second: "/decisionDate",
  }),
  custom({
    id: "L11-ecli",
    title: "The ECLI names the year of the decision",
    pointers: ["/ecli", "/decisionDate"],
    test: ({ json }) => {
      const [ecli, date] = [getAt(json, "/ecli"), getAt(json, "/decisionDate")];
      const year = typeof ecli === "string" ? ecli.split(":")[3] : undefined;
      if (typeof date !== "string" || year === undefined) return undefined;
      const ok = date.startsWith(year);
      return {
        status: ok ? "pass" : "fail",
        pointers: ["/ecli", "/decisionDate"],
        message: `The ECLI names the year ${year}, the decision is of ${date}.`,
      };
    },
  }),
  grounded({
    id: "L12",
    title: "Each statute is cited to the letter",
    pointer: "/statutesCited/*/citation",
  }),
  grounded({
    id: "L12-precedents",
    title: "Each precedent is cited to the letter",
    pointer: "/precedents/*/citation",
  }),
];
