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
import { backNamed } from "./back-named.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import { reportAbsent } from "./report-absent.ts";
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
  for (const entry of entries) {
    const { pointer, node, value } = entry;
    if (node.type === "list" || roleOf(entry) !== "printed") continue;
    if (typeof value !== "string" && typeof value !== "number") continue;
    const named = evidence[pointer];
    const backed = named && backNamed(index, named, String(value));
    const hits = backed ? [backed] : finder.find(value, node);
    places.push({
      pointer,
      node,
      value,
      hits,
      ...(named ? { evidence: named } : {}),
    });
  }
  const chosen = resolvePlaces(index, places, labelsOf);
  // Its keys are put into an object once, at the end: that costs more than making most of the reports.
  const reports = new Map<string, FieldReport>();
  const runs: Run[] = [];
  const totals = new Set<number>();
  const quoted: LeafEntry[] = [];
  for (const entry of entries) {
    const { pointer, node, value } = entry;
    const named = evidence[pointer];
    if (value === undefined) reports.set(pointer, reportAbsent(index, node, named, labelsOf));
    else if (roleOf(entry) === "quoted") quoted.push(entry);
    else if (roleOf(entry) === "derived") {
      const cited = named ? listNamedRuns(index, named) : [];
      reports.set(pointer, reportDerived(index, document, cited, named));
      runs.push(...cited);
    } else {
      const place = chosen.get(pointer);
      reports.set(pointer, reportPrinted(index, document, place, named));
      if (place) runs.push(...place.hit.runs);
      if (node.type === "leaf" && node.kind === "decimal" && !/\/\*(?:\/|$)/.test(node.pointer))
        for (const { first } of place?.hit.runs ?? []) totals.add(first);
    }
  }
  for (const { pointer } of quoted) reports.set(pointer, reportQuoted(pointer, reports));
  const fields: Record<string, FieldReport> = {};
  const ungrounded: string[] = [];
  for (const { pointer } of entries) {
    const report = reports.get(pointer);
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
