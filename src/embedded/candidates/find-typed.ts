import { splitName } from "../../values/split-name.ts";
import type { Entities } from "../entities/find-entities.ts";
import type { Entity } from "../entities/entity.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import { findLitres } from "./find-litres.ts";
import type { Candidate } from "./candidate.ts";

/** Names of a document's own date; other dates (due, delivery, birth) need their label. */
const ownDate =
  /^(?:date|issue date|invoice date|document date|transaction date|receipt date|purchase date|date of issue|bill date|order date)$/;

/** Names of a document's own time of day. */
const ownTime =
  /^(?:(?:transaction|receipt|purchase|sale|print|document|order) )?time$|^uhrzeit$|^heure$|^hora$/;
/** Lines of a document so short that its only date is the one asked for. */
const shortest = 15;

/**
 * Values that their form alone gives away: e-mail, IBAN, VAT id, web address, a telephone number, the first full date of
 * the first page for the document's own date. Weaker than any labelled value.
 */
export function findTyped(targets: readonly Target[], reading: Reading, entities: Entities): Candidate[] {
  const all = entities.bySegment.flat();
  const dates = targets.filter((target) => target.node.kind === "date" || target.node.kind === "datetime");
  return targets.flatMap((target) => {
    switch (target.node.kind) {
      case "email":
      case "iban":
      case "url":
      case "phone":
      case "vat-id": {
        const { kind } = target.node;
        const score = kind === "url" || kind === "phone" ? 0.4 : 0.5;
        return all
          .filter((entity) => entity.kind === kind && entity.score >= (kind === "iban" ? 1 : 0.6))
          .map((entity) => toCandidate(target, entity, score * (0.8 + 0.2 * entity.score)));
      }
      case "date":
      case "datetime": {
        if (!isOwnDate(target) && dates.length > 1) return [];
        const first = firstDates(all, reading);
        // For any other date, a single one without a label of its own is evidence enough.
        const isTold = first.length === 1 && reading.rows.length <= shortest && !isLabelled(first[0]!);
        if (!isOwnDate(target) && !isTold) return [];
        return first.map((entity, index) => toCandidate(target, entity, 0.42 - 0.04 * index));
      }
      case "time": {
        if (target.parents.length > 1 || !ownTime.test(splitName(target.node.name).join(" ").toLowerCase()))
          return [];
        const time = all.find((entity) => entity.kind === "time");
        return time ? [toCandidate(target, time, 0.36)] : [];
      }
      case "decimal":
        return findLitres(target, all).map((entity) => toCandidate(target, entity, 0.95));
      case "text":
      case "identifier":
        return target.node.pattern && target.node.valueType === "string"
          ? findPattern(target, target.node.pattern, reading)
          : [];
      default:
        return [];
    }
  });
}

function isOwnDate(target: Target): boolean {
  return target.parents.length <= 1 && ownDate.test(splitName(target.node.name).join(" ").toLowerCase());
}

function isLabelled({ segment, start }: Entity): boolean {
  return /\p{L}[^.]*:\s*$/u.test(segment.text.slice(0, start));
}

function firstDates(all: readonly Entity[], reading: Reading): Entity[] {
  const first = reading.pages[0]?.page;
  return all
    .filter(
      (entity) =>
        entity.kind === "date" &&
        entity.score >= 0.7 &&
        entity.value.length === 10 &&
        entity.segment.page === first,
    )
    .slice(0, 3);
}

/** Words that match the schema's own pattern, where the pattern is not met by just any word. */
function findPattern(target: Target, pattern: string, reading: Reading): Candidate[] {
  let expression: RegExp;
  try {
    expression = new RegExp(
      pattern.replace(/^\^/, "(?<![\\p{L}\\d])(?:").replace(/\$$/, ")(?![\\p{L}\\d])"),
      "gu",
    );
    if (!pattern.startsWith("^") || !pattern.endsWith("$") || new RegExp(pattern, "u").test("word"))
      return [];
  } catch {
    return [];
  }
  return reading.segments.flatMap((segment) =>
    [...segment.text.matchAll(expression)]
      .filter((match) => match[0].length > 2)
      .map((match) => ({
        target,
        value: match[0],
        ranges: [{ segment, start: match.index, end: match.index + match[0].length }],
        score: 0.38,
        scores: { type: 0.38 },
      })),
  );
}

function toCandidate(target: Target, entity: Entity, score: number): Candidate {
  return { target, value: entity.value, ranges: [entity], score, scores: { type: score } };
}
