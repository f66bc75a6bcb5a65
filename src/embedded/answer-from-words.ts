import type { Document } from "../document/document.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageText } from "../document/page-text.ts";
import type { Schema } from "../document/schema.ts";
import type { Candidate } from "./candidates/candidate.ts";
import type { LabelOwner } from "./candidates/find-candidates.ts";
import { findCandidates } from "./candidates/find-candidates.ts";
import { findChoices } from "./candidates/find-choices.ts";
import { findCurrencyValues } from "./candidates/find-currency-values.ts";
import { findMarks } from "./candidates/find-marks.ts";
import { findPartyValues, roleOfTarget } from "./candidates/find-party-values.ts";
import { findTyped } from "./candidates/find-typed.ts";
import { weighParties } from "./candidates/weigh-parties.ts";
import { findEntities } from "./entities/find-entities.ts";
import { findLabels } from "./labels/find-labels.ts";
import { indexLabels } from "./labels/label-index.ts";
import { listTargets } from "./labels/list-targets.ts";
import type { Target } from "./labels/target.ts";
import type { Built } from "./output/build-json.ts";
import { buildJson } from "./output/build-json.ts";
import type { Found } from "./output/found.ts";
import { findParties } from "./parties/find-parties.ts";
import { buildReading } from "./reading/build-reading.ts";
import { resolveUnions } from "./resolve-unions.ts";
import { choose } from "./solve/choose.ts";
import { listEquations } from "./solve/equation.ts";
import { fillFromPool } from "./solve/fill-from-pool.ts";
import { solveAmounts } from "./solve/solve-amounts.ts";
import { findLists } from "./tables/find-lists.ts";

export interface WordsQuestion {
  readonly schema: Schema;
  readonly document: Document;
  readonly pages: readonly PageText[];
  readonly locale: LocaleHints;
}

/** The schema's JSON from the words of the pages, with the words behind each leaf. Pure and deterministic. */
export function answerFromWords({ schema, document, pages, locale }: WordsQuestion): Built {
  const reading = buildReading(pages, document);
  const root = resolveUnions(schema.node, reading);
  const targets = listTargets(root);
  const entities = findEntities(reading, locale);
  const labels = findLabels<LabelOwner>(
    reading,
    indexLabels<LabelOwner>([...targets.leaves, ...targets.groups], true),
  );
  const lists = findLists(targets.lists, reading, entities.bySegment, labels);
  const leaves = [...targets.leaves, ...targets.values.map((values) => values.item)];
  const hasRecipient = leaves.some((target) => roleOfTarget(target) === "recipient");
  const parties = findParties({
    reading,
    entities: entities.bySegment,
    labels,
    taken: lists.rows,
    hasRecipient,
  });
  const candidates = [
    ...weighParties(
      [
        ...findCandidates(reading, entities.bySegment, labels, (segment) => lists.rows.has(segment.row)),
        ...findTyped(leaves, reading, entities),
      ],
      parties,
    ),
    ...findPartyValues(leaves, parties),
    ...findChoices(targets.leaves, reading),
    ...findMarks(labels),
    ...findCurrencyValues(targets.leaves, reading, entities),
  ];
  const byTarget = groupByTarget(candidates);
  const equations = listEquations(schema.rules, lists.byPointer);
  const members = new Set(
    equations.flatMap((equation) => [equation.total, ...equation.terms.map((term) => term.pointer)]),
  );
  const amounts = solveAmounts(
    targets.leaves.filter((target) => members.has(target.pointer)),
    byTarget,
    equations,
  );
  const others = choose(
    leaves.filter((target) => !members.has(target.pointer)),
    byTarget,
    [...amounts.values()],
  );
  const found = new Map<string, Found>();
  for (const [pointer, candidate] of [...amounts, ...others])
    found.set(pointer, toFound(candidate, byTarget.get(candidate.target) ?? []));
  const pool = entities.bySegment
    .flat()
    .filter(
      (entity) => entity.kind === "number" && entity.number!.decimals === 2 && !entity.number!.isPercent,
    );
  for (const { pointer, entity } of fillFromPool(
    equations,
    (at) => numberAt(found, at),
    pool,
    (at) => !found.has(at) && targets.leaves.some((target) => target.pointer === at),
  ))
    found.set(pointer, { value: entity.value, ranges: [entity], scores: { checks: 0.6 } });
  const counts = new Map<string, number>();
  for (const [pointer, { items }] of lists.byPointer) {
    counts.set(pointer, items.length);
    items.forEach((item, index) => {
      for (const [leaf, value] of item.values)
        found.set(`${pointer}/${index}${leaf}`, {
          value: value.value,
          ranges: value.ranges,
          scores: { table: value.score },
        });
    });
  }
  for (const { pointer, item } of targets.values) {
    const value = found.get(item.pointer);
    if (!value) continue;
    counts.set(pointer, value.ranges.length);
    value.ranges.forEach((range, index) =>
      found.set(`${pointer}/${index}`, {
        ...value,
        value: range.segment.text.slice(range.start, range.end).trim(),
        ranges: [range],
      }),
    );
  }
  return buildJson(root, { found, counts });
}

function groupByTarget(candidates: readonly Candidate[]): Map<Target, Candidate[]> {
  const groups = new Map<Target, Candidate[]>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const group = groups.get(candidate.target);
    if (group) group.push(candidate);
    else groups.set(candidate.target, [candidate]);
  }
  return groups;
}

function toFound(candidate: Candidate, all: readonly Candidate[]): Found {
  const others = all
    .filter((other) => other.value !== candidate.value && other.score > 0.6 * candidate.score)
    .slice(0, 3);
  return {
    value: candidate.value,
    ranges: candidate.ranges,
    scores: candidate.scores,
    ...(others.length > 0
      ? {
          alternatives: others.map((other) => ({
            value: other.value,
            why: "Another place on the pages fits the label too.",
          })),
        }
      : {}),
  };
}

function numberAt(found: ReadonlyMap<string, Found>, pointer: string): number | undefined {
  const value = found.get(pointer)?.value;
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
}
