import { custom } from "../../src/schema/rules/custom.ts";
import type { Outcome } from "../../src/schema/rules/make-rule.ts";
import { rowInvariant } from "../../src/schema/rules/row-invariant.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { speakerCheck } from "../transcript/speaker-check.ts";

const numberAt = (json: unknown, pointer: string): number | undefined => {
  const value = getAt(json, pointer);
  return typeof value === "number" ? value : undefined;
};
/** Containers round their length. */
const slackSeconds = 1;
const times = [
  "/chapters/*/start",
  "/chapters/*/end",
  "/keyFrames/*/time",
  "/scenes/*/start",
  "/scenes/*/end",
  "/onScreenText/*/time",
  "/quotes/*/start",
  "/quotes/*/end",
] as const;

/** Chapters and synopsis without a quote are somebody's word. */
const provenLists = ["/synopsis/*", "/chapters/*", "/actionItems/*"] as const;

/** What holds for every summary of a film. */
export const videoSummaryChecks = [
  rowInvariant({
    id: "V1",
    title: "Chapters follow one another without gaps",
    severity: "warning",
    rows: "/chapters/*",
    touches: ["/start", "/end"],
    test: (row, previous) => {
      const [start, end, before] = [
        numberAt(row, "/start"),
        numberAt(row, "/end"),
        numberAt(previous, "/end"),
      ];
      if (start === undefined) return undefined;
      if (end !== undefined && end <= start) return `The chapter begins at ${start} s and ends at ${end} s.`;
      const expected = before ?? (previous === undefined ? 0 : undefined);
      if (expected === undefined || Math.abs(start - expected) <= slackSeconds) return true;
      return `The chapter begins at ${start} s, where ${expected} s would follow the one before it.`;
    },
  }),
  custom({
    id: "V1-end",
    title: "The last chapter ends with the film",
    severity: "warning",
    pointers: ["/chapters/*/end", "/media/durationSeconds"],
    test: ({ json }) => {
      const duration = numberAt(json, "/media/durationSeconds");
      const pointer = expandPointer(json, "/chapters/*/end").at(-1);
      const end = pointer === undefined ? undefined : numberAt(json, pointer);
      if (duration === undefined || end === undefined || pointer === undefined) return undefined;
      const ok = Math.abs(duration - end) <= Math.max(slackSeconds, duration / 100);
      return {
        status: ok ? "pass" : "fail",
        pointers: [pointer],
        message: `The last chapter ends at ${end} s of ${duration} s.`,
      };
    },
  }),
  custom({
    id: "V2",
    title: "All times lie within the film",
    pointers: [...times, "/media/durationSeconds"],
    test: ({ json }) => {
      const duration = numberAt(json, "/media/durationSeconds");
      if (duration === undefined) return undefined;
      return times.flatMap((pattern) =>
        expandPointer(json, pattern).flatMap((pointer): Outcome[] => {
          const time = numberAt(json, pointer);
          if (time === undefined) return [];
          const ok = time <= duration + slackSeconds;
          return [
            { status: ok ? "pass" : "fail", pointers: [pointer], message: `${time} s of ${duration} s.` },
          ];
        }),
      );
    },
  }),
  custom({
    id: "V4",
    title: "Every sentence of a synopsis, a chapter and an action item has a quote",
    pointers: provenLists,
    test: ({ json }) =>
      provenLists.flatMap((pattern) =>
        expandPointer(json, pattern).flatMap((row): Outcome[] => {
          const text = getAt(json, `${row}/text`) ?? getAt(json, `${row}/summary`);
          const quotes = getAt(json, `${row}/quotes`);
          if (typeof text !== "string") return [];
          const ok = Array.isArray(quotes) && quotes.length > 0;
          return [
            {
              status: ok ? "pass" : "fail",
              pointers: [row],
              message: `The sentence has ${ok ? "a quote" : "no quote"}.`,
            },
          ];
        }),
      ),
  }),
  speakerCheck("V8", "Every speaker of a quote is in the list of speakers", "/quotes/*/speaker"),
];
