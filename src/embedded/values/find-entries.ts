import type { LeafNode, RecordNode, SchemaNode } from "../../document/schema-node.ts";
import { readValues } from "../candidates/read-values.ts";
import type { Entity } from "../entities/entity.ts";
import { foldLabel } from "../labels/fold-label.ts";
import { toPhrases } from "../labels/to-phrases.ts";
import type { Found } from "../output/found.ts";
import type { Reading, Row, TextRange } from "../reading/reading.ts";
import { formatPointer } from "../../values/format-pointer.ts";

interface Pair {
  readonly key: string;
  readonly label: TextRange;
  readonly value: TextRange;
}

/** Names of records that ask for whatever pairs a document has. */
const anything =
  /^(?:fields?|data|values?|entries|meta ?data|attributes|properties|pairs|details|info|information|specs?|specifications?|key ?values?|items|)$/iu;
const line = /^(?:[-–•*]\s+)?(\p{L}[^:=]{0,48}?)\s*[:=](?:\s+(.+))?$/u;

/**
 * Entries of records: the lines "label: value" under the heading that the record's name says, or all of the document where
 * the name asks for anything. By the entry's pointer; the keys are the labels as printed.
 */
export function findEntries(
  root: SchemaNode,
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { pointer, node } of listRecords(root)) {
    const { items } = node;
    if (items.type !== "leaf") continue;
    for (const row of rowsOf(node, reading)) {
      for (const pair of pairsOf(row)) {
        const value = readPair(items, pair, entities);
        const at = `${pointer}${formatPointer([pair.key])}`;
        if (value && !found.has(at)) found.set(at, value);
      }
    }
  }
  return found;
}

function listRecords(root: SchemaNode): { pointer: string; node: RecordNode }[] {
  if (root.type === "record") return [{ pointer: root.pointer, node: root }];
  return root.type === "object" ? root.properties.flatMap((child) => listRecords(child)) : [];
}

/** Rows under the record's heading, up to a line that is neither a pair nor close; all rows where no heading is needed. */
function rowsOf(node: RecordNode, reading: Reading): readonly Row[] {
  const keys = new Set(
    toPhrases(node)
      .filter((phrase) => phrase.weight >= 0.8)
      .map((phrase) => phrase.key),
  );
  const heading = reading.rows.findIndex(
    (row) => row.segments.length === 1 && keys.has(foldLabel(row.segments[0]!.text)),
  );
  if (heading < 0) return anything.test(node.name) ? reading.rows : [];
  const rest = reading.rows.slice(heading + 1);
  const end = rest.findIndex((row) => pairsOf(row).length === 0);
  return end < 0 ? rest : rest.slice(0, end);
}

function pairsOf(row: Row): Pair[] {
  return row.segments.flatMap((segment, index) => {
    const match = line.exec(segment.text);
    const key = match?.[1]?.trim();
    if (!match || key === undefined || key.split(/\s+/).length > 6) return [];
    const label = { segment, start: 0, end: segment.text.length };
    if (match[2] !== undefined) {
      const start = segment.text.length - match[2].length;
      return [{ key, label: { ...label, end: start }, value: { segment, start, end: segment.text.length } }];
    }
    const next = row.segments[index + 1];
    return next && !next.text.endsWith(":")
      ? [{ key, label, value: { segment: next, start: 0, end: next.text.length } }]
      : [];
  });
}

function readPair(
  node: LeafNode,
  { value }: Pair,
  entities: readonly (readonly Entity[])[],
): Found | undefined {
  const scores = { label: 0.9 };
  if (node.valueType === "string" && node.pattern === undefined && node.format === undefined)
    return { value: value.segment.text.slice(value.start, value.end), ranges: [value], scores };
  const place = { relation: "inside" as const, range: value, score: 1, isParted: true };
  const [read] = readValues(node, place, entities[value.segment.id]!).toSorted((a, b) => b.score - a.score);
  return read && { value: read.value, ranges: [read.range], scores };
}
