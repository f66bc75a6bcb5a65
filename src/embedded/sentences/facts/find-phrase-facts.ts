import { findNumbers } from "../../entities/find-numbers.ts";
import { readMantissa } from "../../entities/read-mantissa.ts";
import type { Target } from "../../labels/target.ts";
import type { Prose } from "../prose.ts";
import type { Fact } from "./fact.ts";
import type { PhrasePlace } from "./find-phrases.ts";
import { matchName } from "./match-name.ts";
import { weighPhrases } from "./weigh-phrases.ts";

/** Words that may stand between what a thing is called and its value. */
const link =
  /^[\s"”’),]*(?:(?:number|no\.?|nr\.?|n°|plate|reading|date|name)\s*)?(?:(?:is|was|are|were|of|at|on|showed|shows|reads?|stood at|reached|amounts? to|equals?|ist|war|beträgt|lautet|von|am|est|était|de|du|le|es|era|fue|el|è|del|il|with|the)\s+|[:=#]\s*){0,3}["“„«]?/iu;
const verb =
  /(?:\b(?:is|was|are|were|ist|war|lautet|beträgt|est|était|es|era|fue|è|amounts? to|equals?)\s+|[:=]\s*)(?:the\s+)?["“„«]?$/iu;
const farthest = 60;

/** Values that sentences say of a leaf by its own name or labels: "The monthly rent is 900 EUR", "84,512 km". */
export function findPhraseFacts(
  target: Target,
  prose: Prose,
  places: ReadonlyMap<string, readonly PhrasePlace[]>,
): Fact[] {
  return weighPhrases(target)
    .flatMap(([key, weight]) => (places.get(key) ?? []).map((place) => ({ place, weight })))
    .toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
    .flatMap(({ place, weight }) => {
      const found = readNear(target, prose, place.start, place.end, place.stop);
      return found ? [{ ...found, score: 0.62 * weight * found.score }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}

function readNear(
  { node }: Target,
  prose: Prose,
  start: number,
  end: number,
  stop: number,
): Fact | undefined {
  const { segment } = prose.flow;
  const { text } = segment;
  const after = text.slice(end, Math.min(stop, end + farthest + 40));
  const lead = link.exec(after)?.[0] ?? "";
  const from = end + lead.length;
  const make = (value: string, at: number, to: number, score: number): Fact => ({
    value,
    range: { segment, start: at, end: to },
    score,
  });
  switch (node.kind) {
    case "date":
    case "datetime": {
      const date = prose.dates[firstFrom(prose.dates, end)];
      return date && date.start < Math.min(stop, end + farthest) && date.iso.length === 10
        ? make(date.iso, date.start, date.end, date.start - from < 4 ? 1 : 0.75)
        : undefined;
    }
    case "decimal":
    case "integer":
    case "percent": {
      const before = /(?:^|\s)([\d][\d.,]*)\s?$/u.exec(text.slice(Math.max(0, start - 16), start));
      const near = before
        ? {
            at: start - before[0].length + before[0].indexOf(before[1]!),
            raw: before[1]!.replace(/[.,]$/u, ""),
          }
        : undefined;
      const value = near && readCount(near.raw, node.kind === "integer" || node.valueType === "integer");
      if (near && value !== undefined) return make(value, near.at, near.at + near.raw.length, 1);
      const [number] = findNumbers({ ...segment, text: after }, false, []).filter(
        (each) => each.start < farthest && each.isPercent === (node.kind === "percent"),
      );
      const read =
        number && readCount(number.mantissa, node.kind === "integer" || node.valueType === "integer");
      return number && read !== undefined
        ? make(read, end + number.start, end + number.end, number.start <= lead.length + 4 ? 1 : 0.7)
        : undefined;
    }
    case "identifier":
    case "gtin": {
      const code =
        /^(?=[\p{L}\d./-]*\d|\p{Lu}{1,4}-?\p{Lu}{0,3}\s\d)[\p{Lu}\d][\p{L}\d./-]*(?:\s\d[\p{L}\d./-]*)*/u.exec(
          text.slice(from, stop),
        );
      const value = code?.[0].replace(/[.,;]+$/u, "");
      return value && value.length > 1 && !/^\d{1,2}$/u.test(value)
        ? make(value, from, from + value.length, 1)
        : undefined;
    }
    case "name": {
      const nameEnd = matchName(text, from);
      return nameEnd !== undefined && nameEnd <= stop && from - end < 16 && lead.trim() !== ""
        ? make(text.slice(from, nameEnd), from, nameEnd, 0.9)
        : undefined;
    }
    case "text":
    case "sentence": {
      if (node.valueType !== "string" || !verb.test(lead)) return undefined;
      const value =
        /^(?:[^,;()]|,(?=\d)){2,80}?(?=\.(?:\s|$)|,(?!\d)|[;()"”]|\s(?:and|und|et|y|e|which|payable|which)\s|$)/u
          .exec(text.slice(from, stop))?.[0]
          .replace(/[\s.]+$/u, "");
      return value && value.split(/\s+/u).length <= 8
        ? make(value, from, from + value.length, 0.8)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Index of the first date that starts at or behind a place; they stand in the order of the text. */
function firstFrom(dates: Prose["dates"], place: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "84,512" is 84512 where a whole number is asked for; a group of three digits is no fraction. */
function readCount(raw: string, isWhole: boolean): string | undefined {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(raw)) return raw.replace(/[.,]/gu, "");
  const value = readMantissa(raw, raw.includes(",") && !raw.includes(".") ? "comma" : "point");
  return value === undefined || (isWhole && value.includes(".")) ? undefined : value;
}
