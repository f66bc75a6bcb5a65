import type { Document } from "../../document/document.ts";
import type { FieldReport } from "../../document/field-report.ts";
import type { PageText } from "../../document/page-text.ts";
import type { LeafNode, SchemaNode } from "../../document/schema-node.ts";
import { isGrounded } from "../../schema/is-grounded.ts";
import { findRival } from "./find-rival.ts";
import { findSecondAccount } from "./find-second-account.ts";

/** What tells that a file holds more than one document. */
export interface SeveralDocuments {
  /**
   * `pages`: their numbers begin anew. `number`: a second number of its own. `totals`: a second block of totals. `balances`: those of an
   * account that the answer lacks.
   */
  readonly sign: "pages" | "number" | "totals" | "balances";
  /** Index in `Document.pages` on which the second one shows. */
  readonly page: number;
}

interface SeveralInput {
  readonly node: SchemaNode;
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly document: Document;
  readonly pages: readonly PageText[];
}

const pageLabel =
  /(?<!\p{L})(?:page|seite|página|pagina|pág\.?|pag\.?|blatt|side|strona)\s*:?\s*(\d{1,4})\s*(?:of|\/|von|de|di|sur|van|z)\s*(\d{1,4})(?!\d)/iu;
const ownNumber =
  /^(?:(?:invoice|document|receipt|statement|order|bill|note|contract|case|ticket)?_?(?:number|no|id))$/i;
/** Labels of a block of totals that must come again, on one page, with other amounts. */
const fewestTotals = 2;

/** The page on which the file's own page numbers begin anew. */
function findRestart({ document, pages }: SeveralInput): number | undefined {
  const begun = new Set<number>();
  for (const { page, text } of pages) {
    const file = document.pages[page]?.file ?? 0;
    if (pageLabel.exec(text)?.[1] !== "1") continue;
    if (begun.has(file)) return page;
    begun.add(file);
  }
  return undefined;
}

/** The words that lead to a value on its line; undefined where no word does. */
function leadOf(
  { citations }: FieldReport,
  { document, pages }: SeveralInput,
): { lead: string; page: number } | undefined {
  const [citation] = citations;
  const page = pages.find(({ page: index }) => {
    const { file, pageNumber } = document.pages[index] ?? {};
    return file === citation?.file && pageNumber === citation?.pageNumber;
  });
  if (!page || !citation?.span) return undefined;
  const line = page.text.slice(page.text.lastIndexOf("\n", citation.span.start - 1) + 1, citation.span.start);
  const lead = /(?:\S+[ \t]+){0,3}\S*\s*$/u.exec(line)?.[0].trim() ?? "";
  return /\p{L}{2}/u.test(lead) && !/\d/.test(lead) ? { lead, page: page.page } : undefined;
}

const compact = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Other pages on which the same words lead to something else with a digit. */
function listOthers(report: FieldReport, input: SeveralInput): number[] {
  const found = leadOf(report, input);
  if (!found) return [];
  const escaped = found.lead
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])${escaped}[ \t]*([^\s]*\d[^\s]*)`, "giu");
  const own = compact(report.raw ?? "");
  return input.pages.flatMap(({ page, text }) => {
    if (page === found.page) return [];
    const values = [...text.matchAll(pattern)].map(([, value = ""]) => compact(value));
    return values.some((value) => !own.includes(value)) ? [page] : [];
  });
}

function listLeaves(node: SchemaNode, depth: number): LeafNode[] {
  if (node.type === "leaf") return [node];
  if (node.type !== "object" || depth === 0) return [];
  return node.properties.flatMap((child) => listLeaves(child, depth - 1));
}

/** Undefined where nothing tells that there is more than one document. */
export function findSeveral(input: SeveralInput): SeveralDocuments | undefined {
  const account = findSecondAccount(input.node, input.fields, input.pages);
  if (account !== undefined) return { sign: "balances", page: account };
  // Each other sign is something that comes again on another page.
  if (input.pages.length < 2) return undefined;
  const found = listLeaves(input.node, 2).flatMap((leaf) => {
    const report = input.fields[leaf.pointer];
    return report?.state === "found" ? [{ leaf, report }] : [];
  });
  const leaves = found.filter(({ report }) => isGrounded(report));
  const isNumber = ({ leaf }: { leaf: LeafNode }): boolean =>
    leaf.kind === "identifier" && ownNumber.test(leaf.name);
  const isTotal = ({ leaf }: { leaf: LeafNode }): boolean =>
    leaf.kind === "decimal" && /total|due|gross|net|balance/i.test(leaf.pointer);
  for (const { leaf, report } of leaves) {
    if (!isNumber({ leaf })) continue;
    const [page] = listOthers(report, input);
    if (page !== undefined) return { sign: "number", page };
  }
  const reportsOf = (isOne: (each: { leaf: LeafNode }) => boolean): FieldReport[] =>
    found.filter(isOne).map(({ report }) => report);
  const rival = findRival(reportsOf(isNumber), reportsOf(isTotal), input.pages);
  if (rival !== undefined) return { sign: "number", page: rival };
  const totals = leaves.filter(isTotal);
  const again = new Map<number, number>();
  for (const { report } of totals)
    for (const page of listOthers(report, input)) again.set(page, (again.get(page) ?? 0) + 1);
  const block = [...again].find(([, count]) => count >= fewestTotals);
  if (block) return { sign: "totals", page: block[0] };
  const page = findRestart(input);
  return page === undefined ? undefined : { sign: "pages", page };
}
