import type { Flow, Sentence } from "../flow/flow.ts";
import { numberWords } from "./number-words.ts";
import { readCount } from "./read-count.ts";

export type DurationUnit = "day" | "week" | "month" | "year";

/** A printed length of time. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
  /** Range in the flow's text of count and unit: "two (2) years". */
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

const unitNames: readonly (readonly [DurationUnit, string])[] = [
  ["day", "days?|tage?n?|jours?|días?|giorn[oi]"],
  ["week", "weeks?|wochen?|semaines?|semanas?|settiman[ae]"],
  ["month", "months?|monate?n?|mois|mes(?:es)?|mes[ei]"],
  ["year", "years?|jahre?n?|ans?|années?|años?|ann[oi]"],
];
const units = unitNames.map(([, names]) => names).join("|");
const numerals = [...numberWords.keys()].toSorted((a, b) => b.length - a.length).join("|");
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?<count>\d{1,3}|(?:${numerals})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?:\s*\(\s*(?<digits>\d{1,3})\s*\)|\s*\(\s*\p{L}+(?:-\p{L}+)?\s*\))?[\s-]+(?:full |calendar |consecutive |successive |business |working |additional |further |volle[nr]? |años? de )?(?<unit>${units})(?![\p{L}\d])`,
  "giu",
);

/** All printed lengths of time, in the order of the text. */
export function findDurations(flow: Flow): Duration[] {
  const { text } = flow.segment;
  return flow.sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(pattern)].flatMap((match) => {
      const groups = match.groups!;
      const count = groups["digits"] ? Number(groups["digits"]) : readCount(groups["count"]!);
      if (count === undefined || count === 0) return [];
      const unit = unitNames.find(([, names]) =>
        new RegExp(`^(?:${names})$`, "iu").test(groups["unit"]!),
      )![0];
      const start = sentence.start + match.index;
      return [{ count, unit, start, end: start + match[0].length, sentence }];
    }),
  );
}
