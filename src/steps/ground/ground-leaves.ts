import { reportDerived } from "./report-derived.ts";
import type { Coverage } from "../../document/coverage.ts";
import type { Document } from "../../document/document.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Schema } from "../../document/schema.ts";
import type { EvidenceRole } from "../../document/leaf-meta.ts";
import { type LeafEntry, listLeaves } from "../../values/list-leaves.ts";
import { inferConventions } from "./conventions.ts";
import { createLabelFinder } from "./find-labels.ts";
import { HitFinder } from "./find-hits.ts";
import type { Run } from "./hit.ts";
import type { LeafPlace } from "./leaf-place.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { backGlued } from "./back-glued.ts";
import { backNamed } from "./back-named.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import { createAbsentReporter } from "./create-absent-reporter.ts";
import { reportPrinted } from "./report-printed.ts";
import { reportQuoted } from "./report-quoted.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { buildWordIndex } from "./word-index.ts";

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

function roleOf({ node, value }: LeafEntry): EvidenceRole {
  if (node.type === "list") return node.meta.evidence ?? "printed";
  return node.evidence === "printed" && typeof value === "boolean" ? "derived" : node.evidence;
}

/**
 * Finds where each leaf of the JSON stands in the document's words, or marks it. Every place comes from the words;
 * a model's claim is never taken for one. Linear in the document for each value; its indexes are built once.
 */
export function groundLeaves(input: GroundInput): GroundResult {
  const { document, evidence = {} } = input;
  const index = buildWordIndex(input.pages);
  const finder = new HitFinder(index, inferConventions(input.pages, input.locale));
  const labelsOf = createLabelFinder(index);
  const entries = listLeaves(input.json, input.schema.node);
  const places: LeafPlace[] = [];
  const unbacked: number[] = [];
  for (const entry of entries) {
    const { pointer, node, value } = entry;
    if (node.type === "list" || roleOf(entry) !== "printed") continue;
    if (typeof value !== "string" && typeof value !== "number") continue;
    const named = evidence[pointer];
    const backed = named && backNamed(index, named, String(value));
    const hits = backed ? [backed] : finder.find(value, node);
    places.push(named ? { pointer, node, value, hits, evidence: named } : { pointer, node, value, hits });
    if (named && !backed) unbacked.push(places.length - 1);
  }
  if (unbacked.length > 0) {
    const glued = backGlued(
      index,
      unbacked.flatMap((at) => places[at] ?? []),
    );
    for (const [place, hit] of glued) places[places.indexOf(place)] = { ...place, hits: [hit] };
  }
  const chosen = resolvePlaces(index, places, labelsOf);
  const reportAbsent = createAbsentReporter(index, labelsOf);
  // By the position of the leaf: a list of many rows has hundreds of thousands of pointers, and each table of them costs more
  // than making most of the reports.
  const reports: (FieldReport | undefined)[] = [];
  const runs: Run[] = [];
  const totals = new Set<number>();
  const quoted: number[] = [];
  for (const [position, entry] of entries.entries()) {
    const { pointer, node, value } = entry;
    const named = evidence[pointer];
    let report: FieldReport | undefined;
    if (value === undefined) report = reportAbsent(node, named);
    else if (roleOf(entry) === "quoted") quoted.push(position);
    else if (roleOf(entry) === "derived") {
      const cited = named ? listNamedRuns(index, named) : [];
      report = reportDerived(index, document, cited, named);
      runs.push(...cited);
    } else {
      const place = chosen.get(pointer);
      report = reportPrinted(index, document, place, named);
      if (place) runs.push(...place.hit.runs);
      if (node.type === "leaf" && node.kind === "decimal" && !/\/\*(?:\/|$)/.test(node.pointer))
        for (const { first } of place?.hit.runs ?? []) totals.add(first);
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
  for (const [position, { pointer }] of entries.entries()) {
    const report = reports[position];
    if (!report) continue;
    fields[pointer] = report;
    if (report.state === "found" && report.match === "none") ungrounded.push(pointer);
  }
  const used = new Uint8Array(index.words.length);
  for (const run of runs) used.fill(1, run.first, run.last + 1);
  return {
    fields,
    coverage: measureCoverage(index, document, used, input.notAsked, ungrounded, totals),
  };
}
