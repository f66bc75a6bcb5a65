import { setImmediate } from "node:timers/promises";
import type { Evidence } from "../../document/evidence.ts";
import type { Json } from "../../document/json.ts";
import type { PageText } from "../../document/page-text.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import { plainParts } from "../../layout/plain-parts.ts";
import type { Built } from "../output/build-json.ts";
import { countLeaves } from "./count-leaves.ts";
import { addStretch } from "./add-stretch.ts";
import type { Growing } from "./add-stretch.ts";
import { StretchCutter } from "./cut-stretches.ts";

/** What the report of a value that a row lacks takes of what one takes that it has. */
const absentShare = 1 / 8;

function countRows(json: Json): number {
  if (Array.isArray(json))
    return (json as readonly Json[]).reduce<number>((sum, row) => sum + 1 + countRows(row), 0);
  if (typeof json !== "object" || json === null) return 0;
  return Object.values(json).reduce<number>(
    (sum, value) => sum + (value === undefined ? 0 : countRows(value)),
    0,
  );
}

interface StretchesQuestion {
  readonly root: SchemaNode;
  readonly pages: readonly PageText[];
  /** What was found in the first part. */
  readonly built: Built;
  /** Where the first part ends: an index in `Document.pages`, and words of that page. */
  readonly from: number;
  readonly words: number;
  /** Values of rows from which on no further part is read; those that rows lack count little. */
  readonly mostValues: number;
  /** Words that are read at once of what follows the first part. */
  readonly mostAtOnce: number;
  readonly answer: (page: PageText) => Promise<Built>;
}

interface ReadOn {
  readonly built: Built;
  readonly parts: number;
  /** Words that were not read after all, and the index of the page from which on. */
  readonly left?: { readonly words: number; readonly from: number };
}

/** The word of a page that the first row below begins with; undefined where no row stands on it. */
function firstRowOn(
  page: number,
  evidence: Readonly<Record<string, Evidence>>,
  from = 0,
): number | undefined {
  let first: number | undefined;
  for (const pointer of Object.keys(evidence)) {
    if (!/\/\d+(?:\/|$)/u.test(pointer)) continue;
    for (const { page: on, indices } of evidence[pointer]?.words ?? [])
      if (on === page)
        for (const index of indices)
          if (index >= from && (first === undefined || index < first)) first = index;
  }
  return first;
}

/**
 * Goes on with the tables of a text that is too long to be read at once: part by part, each below the lines that head the table, so that
 * its rows are read like the first ones. Undefined where no rows were found, or the pages have words of their own places.
 */
export async function readStretches(question: StretchesQuestion): Promise<ReadOn | undefined> {
  const { root, pages, built, from, mostValues, mostAtOnce } = question;
  const rest = pages.filter(({ page }) => page >= from);
  const isPlain = rest.every((page) => plainParts in page);
  const isTable = Object.keys(built.evidence).some((pointer) => /\/\d+\//u.test(pointer));
  if (!isPlain || !isTable) return undefined;
  const whole: Growing = { json: built.json, evidence: built.evidence };
  let parts = 1;
  const blanks = countLeaves(root) * absentShare;
  let values = Object.keys(whole.evidence).length + blanks * countRows(whole.json);
  let left: { words: number; from: number } | undefined;
  for (const page of rest) {
    const cutter = new StretchCutter(page);
    let at = page.page === from ? question.words : 0;
    let row = at > 0 ? firstRowOn(page.page, built.evidence) : undefined;
    while (at < cutter.words && values < mostValues) {
      if (row !== undefined) cutter.setHead(row);
      const stretch = cutter.cut(at, mostAtOnce);
      const part = await question.answer(stretch.page);
      const rows = addStretch(whole, part, stretch, root);
      values += Object.keys(part.evidence).length + blanks * rows;
      if (row === undefined) {
        const first = firstRowOn(page.page, part.evidence, stretch.headWords);
        row = first === undefined ? undefined : stretch.toIndex(first);
      }
      at += stretch.words;
      parts += 1;
      // Others that wait get their turn.
      await setImmediate();
    }
    if (at < cutter.words)
      left = { words: (left?.words ?? 0) + cutter.words - at, from: left?.from ?? page.page };
  }
  return { built: whole, parts, ...(left ? { left } : {}) };
}
