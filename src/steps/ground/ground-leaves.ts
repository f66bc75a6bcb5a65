import { reportDerived } from "./report-derived.ts";
import type { Coverage } from "../../document/coverage.ts";
import type { Document } from "../../document/document.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Schema } from "../../document/schema.ts";
import { listLeaves } from "../../values/list-leaves.ts";
import { Desk } from "./desk.ts";
import { createLabelFinder } from "./find-labels.ts";
import { findPlaces } from "./find-places.ts";
import type { Run } from "./hit.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { createAbsentReporter } from "./create-absent-reporter.ts";
import { reportPrinted } from "./report-printed.ts";
import { reportQuoted } from "./report-quoted.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { roleOf } from "./role-of.ts";
import { WordIndex } from "./word-index.ts";

export interface GroundInput {
  readonly json: Json;
  readonly schema: Pick<Schema, "node">;
  readonly document: Document;
  readonly pages: readonly PageText[];
  /** By pointer; from engines that read words. Checked like any other claim. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** Indices in `document.pages` that nobody asked for. */
  readonly notAsked: readonly number[];
  readonly locale: LocaleHints;
}

export interface GroundResult {
  readonly fields: Record<string, FieldReport>;
  readonly coverage: Coverage;
}

/** Of a list's rows there may be hundreds of amounts, and none of them is a total. */
const insideList = /\/\*(?:\/|$)/;

function groundAt(desk: Desk, input: GroundInput): GroundResult {
  const { document } = input;
  const evidence = input.evidence && Object.keys(input.evidence).length > 0 ? input.evidence : undefined;
  const index = new WordIndex(input.pages, desk);
  const labelsOf = createLabelFinder(index);
  const entries = listLeaves(input.json, input.schema.node);
  const places = findPlaces(index, entries, evidence, input.locale);
  const chosen = resolvePlaces(index, places, labelsOf);
  const reportAbsent = createAbsentReporter(index, labelsOf);
  const { used } = desk;
  used.fill(index.wordCount, 0);
  const use = (runs: readonly Run[]): void => {
    for (const { first, last } of runs) for (let at = first; at <= last; at += 1) used.items[at] = 1;
  };
  // By the position of the leaf: a list of many rows has hundreds of thousands of pointers, and each table of them costs more
  // than making most of the reports.
  const reports: (FieldReport | undefined)[] = [];
  const totals: number[] = [];
  const quoted: number[] = [];
  let next = 0;
  for (let position = 0; position < entries.length; position += 1) {
    const entry = entries[position];
    if (!entry) continue;
    const { pointer, node, value } = entry;
    const named = evidence?.[pointer];
    const role = value === undefined ? undefined : roleOf(entry);
    let report: FieldReport | undefined;
    if (role === undefined) report = reportAbsent(node, named);
    else if (role === "quoted") quoted.push(position);
    else if (role === "derived") {
      const cited = named ? listNamedRuns(index, named) : [];
      report = reportDerived(index, document, cited, named);
      use(cited);
    } else {
      // Places are in the order of the leaves, and not every leaf has an entry among them.
      const isNext = places[next]?.pointer === pointer;
      const place = isNext ? chosen[next] : undefined;
      if (isNext) next += 1;
      report = reportPrinted(index, document, place, named);
      if (place) use(place.hit.runs);
      if (place && node.type === "leaf" && node.kind === "decimal" && !insideList.test(node.pointer))
        for (const { first } of place.hit.runs) totals.push(first);
    }
    reports.push(report);
  }
  if (quoted.length > 0) {
    const byPointer = new Map(entries.map(({ pointer }, position) => [pointer, reports[position]]));
    for (const position of quoted)
      reports[position] = reportQuoted(entries[position]?.pointer ?? "", byPointer);
  }
  const fields: Record<string, FieldReport> = {};
  const ungrounded: string[] = [];
  for (let position = 0; position < entries.length; position += 1) {
    const report = reports[position];
    const pointer = entries[position]?.pointer;
    if (!report || pointer === undefined) continue;
    fields[pointer] = report;
    if (report.state === "found" && report.match === "none") ungrounded.push(pointer);
  }
  return { fields, coverage: measureCoverage(index, document, used, input.notAsked, ungrounded, totals) };
}

/** The desk of the document before, for the next one. */
let spare: Desk | undefined;

/**
 * Finds where each leaf of the JSON stands in the document's words, or marks it. Every place comes from the words;
 * a model's claim is never taken for one. Linear in the document for each value; its indexes are built once.
 */
export function groundLeaves(input: GroundInput): GroundResult {
  const desk = spare ?? new Desk();
  spare = undefined;
  const result = groundAt(desk, input);
  desk.clear();
  spare = desk;
  return result;
}
