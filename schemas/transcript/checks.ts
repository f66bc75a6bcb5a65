import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { rowInvariant } from "../../src/schema/rules/row-invariant.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { speakerCheck } from "./speaker-check.ts";

const numberAt = (json: unknown, pointer: string): number | undefined => {
  const value = getAt(json, pointer);
  return typeof value === "number" ? value : undefined;
};
/** Times are kept to the millisecond, and containers round their length. */
const slackSeconds = 0.5;
/** Faster than anyone speaks. */
const mostCharactersASecond = 25;

/** What holds for every transcript. */
export const transcriptChecks = [
  custom({
    id: "T1",
    title: "Every segment lies within the recording and ends after it begins",
    pointers: ["/segments/*/start", "/segments/*/end", "/media/durationSeconds"],
    test: ({ json }) => {
      const duration = numberAt(json, "/media/durationSeconds") ?? Number.POSITIVE_INFINITY;
      return expandPointer(json, "/segments/*").flatMap((segment): Outcome[] => {
        const [start, end] = [numberAt(json, `${segment}/start`), numberAt(json, `${segment}/end`)];
        if (start === undefined || end === undefined) return [];
        const ok = start < end && end <= duration + slackSeconds;
        const message = `The segment runs from ${start} s to ${end} s${duration === Number.POSITIVE_INFINITY ? "" : ` of ${duration} s`}.`;
        return [{ status: ok ? "pass" : "fail", pointers: [`${segment}/start`, `${segment}/end`], message }];
      });
    },
  }),
  rowInvariant({
    id: "T2",
    title: "Segments stand in the order of time",
    rows: "/segments/*",
    touches: ["/start"],
    test: (row, previous) => {
      const [start, before] = [numberAt(row, "/start"), numberAt(previous, "/start")];
      if (start === undefined) return undefined;
      return (
        before === undefined ||
        start >= before ||
        `The segment begins at ${start} s, before the one above it at ${before} s.`
      );
    },
  }),
  rowInvariant({
    id: "T3",
    title: "Only different speakers speak at the same time",
    severity: "warning",
    rows: "/segments/*",
    touches: ["/start"],
    test: (row, previous) => {
      const [start, end] = [numberAt(row, "/start"), numberAt(previous, "/end")];
      if (start === undefined || end === undefined) return undefined;
      const isOther = getAt(row, "/speaker") !== getAt(previous, "/speaker");
      return (
        start >= end - 0.05 ||
        isOther ||
        `The segment begins at ${start} s, while the same speaker goes on until ${end} s.`
      );
    },
  }),
  rowInvariant({
    id: "T5",
    title: "Nobody speaks faster than 25 characters a second",
    severity: "warning",
    rows: "/segments/*",
    touches: ["/text", "/start", "/end"],
    test: (row) => {
      const [start, end, text] = [numberAt(row, "/start"), numberAt(row, "/end"), getAt(row, "/text")];
      if (start === undefined || end === undefined || typeof text !== "string" || end <= start)
        return undefined;
      const rate = text.length / (end - start);
      return rate <= mostCharactersASecond || `There are ${rate.toFixed(1)} characters a second.`;
    },
  }),
  custom({
    id: "T6",
    title: "No three segments in a row say the same",
    severity: "warning",
    pointers: ["/segments/*/text"],
    test: ({ json }) => {
      const rows = expandPointer(json, "/segments/*/text");
      const texts = rows.map((pointer) => getAt(json, pointer));
      return rows.flatMap((pointer, index): Outcome[] => {
        const text = texts[index];
        if (index < 2 || typeof text !== "string" || text.length < 3) return [];
        const repeats = text === texts[index - 1] && text === texts[index - 2];
        const message = `The segment ${repeats ? "says the same as the two" : "says something else than one of the two"} before it.`;
        return [{ status: repeats ? "fail" : "pass", pointers: [pointer], message }];
      });
    },
  }),
  speakerCheck("T9", "Every speaker of a segment is in the list of speakers", "/segments/*/speaker"),
];
