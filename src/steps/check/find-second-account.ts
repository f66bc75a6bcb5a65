import type { FieldReport } from "../../document/field-report.ts";
import type { PageText } from "../../document/page-text.ts";
import type { LeafNode, SchemaNode } from "../../document/schema-node.ts";
import { remember } from "../../values/remember.ts";
import { humanizeName } from "../../values/humanize-name.ts";

interface Balance {
  readonly isOpening: boolean;
  readonly page: number;
  /** Digits as printed, without marks. */
  readonly amount: string;
}

const opening = /^(?:opening|starting|beginning|initial|previous)_?balance$/i;
const closing = /^(?:closing|ending|final|new)_?balance$/i;
const printed = /(?<![\d.,])(?:\d{1,3}(?:[.,'’\u00A0 ]\d{3})+|\d+)[.,]\d{2}(?!\d|[.,/-]\d)/gu;

function listLeaves(node: SchemaNode): LeafNode[] {
  if (node.type === "leaf") return [node];
  if (node.type === "object") return node.properties.flatMap(listLeaves);
  return node.type === "list" ? listLeaves(node.items) : [];
}

function listLabels(leaves: readonly LeafNode[], name: RegExp): string[] {
  return leaves
    .filter((leaf) => leaf.kind === "decimal" && name.test(leaf.name))
    .flatMap((leaf) => [humanizeName(leaf.name), ...(leaf.meta.aliases ?? [])])
    .map((label) => label.toLowerCase());
}

/** What balances are called; the same for every document of a schema. */
const labelsOf = remember((node: SchemaNode) => {
  const leaves = listLeaves(node);
  return { opening: listLabels(leaves, opening), closing: listLabels(leaves, closing) };
});

/** Balances whose label begins a line, each with the last amount of that line or, where it has none, of the next one. */
function listBalances(
  pages: readonly PageText[],
  labels: { readonly opening: readonly string[]; readonly closing: readonly string[] },
): Balance[] {
  const amountOf = (line = ""): string | undefined => [...line.matchAll(printed)].at(-1)?.[0];
  return pages.flatMap(({ page, text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const start = line.trimStart().toLowerCase();
      const isOpening = labels.opening.some((label) => start.startsWith(label));
      if (!isOpening && !labels.closing.some((label) => start.startsWith(label))) return [];
      const amount = amountOf(line) ?? amountOf(lines[index + 1]);
      return amount === undefined ? [] : [{ isOpening, page, amount: amount.replaceAll(/\D/g, "") }];
    });
  });
}

/**
 * The page on which the balances of an account open that the answer lacks: behind a closing balance, with an amount that is no balance
 * before it, and closed by one of its own. A balance that is carried from page to page opens with what was closed. Undefined where
 * there is none or the schema asks for no balances.
 */
export function findSecondAccount(
  node: SchemaNode,
  fields: Readonly<Record<string, FieldReport>>,
  pages: readonly PageText[],
): number | undefined {
  const labels = labelsOf(node);
  if (labels.opening.length === 0 || labels.closing.length === 0) return undefined;
  const balances = listBalances(pages, labels);
  const lastClosing = balances.findLastIndex(({ isOpening }) => !isOpening);
  const known = new Set<string>();
  const starts: number[] = [];
  for (const [index, { isOpening, amount, page }] of balances.entries()) {
    const begins = starts.length === 0 || balances[index - 1]?.isOpening === false;
    if (isOpening && begins && !known.has(amount) && index < lastClosing) starts.push(page);
    known.add(amount);
  }
  const answered = Object.entries(fields).filter(
    ([pointer, { state }]) => state === "found" && opening.test(pointer.slice(pointer.lastIndexOf("/") + 1)),
  );
  return starts.length > Math.max(1, answered.length) ? starts[1] : undefined;
}
