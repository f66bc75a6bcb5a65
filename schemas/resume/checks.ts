import { custom } from "../../src/schema/rules/custom.ts";
import { grounded } from "../../src/schema/rules/grounded.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { order } from "../../src/schema/rules/order.ts";
import { regex } from "../../src/schema/rules/regex.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";

const starts = [
  "/work/*/startDate",
  "/education/*/startDate",
  "/projects/*/startDate",
  "/volunteer/*/startDate",
] as const;

/** What holds for every résumé; its gaps and overlaps are listed, not judged. */
export const resumeChecks = [
  order({ id: "C1-work", first: "/work/*/startDate", second: "/work/*/endDate" }),
  order({ id: "C1-education", first: "/education/*/startDate", second: "/education/*/endDate" }),
  order({ id: "C1-projects", first: "/projects/*/startDate", second: "/projects/*/endDate" }),
  order({ id: "C1-volunteer", first: "/volunteer/*/startDate", second: "/volunteer/*/endDate" }),
  custom({
    id: "C2",
    title: "A post that goes on has no end, and one that has an end does not go on",
    pointers: ["/work/*/isCurrent", "/work/*/endDate"],
    test: ({ json }) =>
      expandPointer(json, "/work/*").flatMap((post): Outcome[] => {
        const isCurrent = getAt(json, `${post}/isCurrent`);
        const end = getAt(json, `${post}/endDate`);
        if (typeof isCurrent !== "boolean") return [];
        const ok = !(isCurrent && typeof end === "string");
        const message = ok
          ? "Whether the post goes on agrees with its end."
          : `The post is said to go on and to have ended in ${end}.`;
        return [
          { status: ok ? "pass" : "fail", pointers: [`${post}/isCurrent`, `${post}/endDate`], message },
        ];
      }),
  }),
  custom({
    id: "C3",
    title: "Nothing starts in the future",
    severity: "warning",
    pointers: starts,
    test: ({ json, today }) =>
      today === undefined
        ? undefined
        : starts.flatMap((pattern) =>
            expandPointer(json, pattern).flatMap((pointer): Outcome[] => {
              const date = getAt(json, pointer);
              if (typeof date !== "string") return [];
              const ok = date <= today.slice(0, date.length);
              const message = `It starts in ${date}; today is ${today}.`;
              return [{ status: ok ? "pass" : "fail", pointers: [pointer], message }];
            }),
          ),
  }),
  regex({
    id: "C4-email",
    pointer: "/basics/email",
    pattern: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u,
    form: "an e-mail address",
  }),
  regex({
    id: "C4-phone",
    pointer: "/basics/phone",
    pattern: /^(?:\D*\d){6,15}\D*$/u,
    form: "a phone number of 6 to 15 digits",
  }),
  grounded({ id: "C7-skills", title: "Every skill stands in the document", pointer: "/skills/*/keywords/*" }),
  grounded({
    id: "C7-highlights",
    title: "Every highlight of a post stands in the document",
    pointer: "/work/*/highlights/*",
  }),
];
