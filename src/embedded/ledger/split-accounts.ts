import type { PageText } from "../../document/page-text.ts";
import type { LeafNode, ListNode, ObjectNode, SchemaNode } from "../../document/schema-node.ts";
import { findIbans } from "../../values/find-ibans.ts";

/** A list of accounts, each with its balances and rows, and the labels that open and close one. */
export interface AccountList {
  readonly list: ListNode;
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

interface PlacedLine {
  readonly page: number;
  /** Share of the page's height; of a text its line. */
  readonly top: number;
  readonly text: string;
}

const labelled =
  /(?:account|konto|compte|cuenta|conto|rekening|conta)\p{L}*\.?\s*(?:no|nr|n°|nº|num\p{L}*|number)?[.:#\s]*(?<number>\d[\d -]{4,}\d)/iu;
/** Lines in which the opening balance follows the number of its account. */
const reach = 14;

const leafAt = (item: ObjectNode, name: string): LeafNode | undefined =>
  item.properties.find((node): node is LeafNode => node.type === "leaf" && node.name === name);

/** The list of accounts of a schema of statements; undefined where it has none. */
function findList(root: SchemaNode): AccountList | undefined {
  if (root.type !== "object") return undefined;
  for (const list of root.properties) {
    if (list.type !== "list" || list.items.type !== "object") continue;
    const opening = leafAt(list.items, "openingBalance")?.meta.aliases ?? [];
    const closing = leafAt(list.items, "closingBalance")?.meta.aliases ?? [];
    if (opening.length > 0 && closing.length > 0) return { list, opening, closing };
  }
  return undefined;
}

const topOf = ({ words, lines }: PageText, line: number): number => {
  const { start, end } = lines[line]!.words;
  const boxes = words.slice(start, end).flatMap(({ box }) => box ?? []);
  return boxes.length > 0 ? Math.min(...boxes.map(({ y }) => y)) : line;
};

function accountOf(text: string): string | undefined {
  const found = findIbans(text).find(({ isValid }) => isValid);
  return found?.value ?? labelled.exec(text)?.groups?.["number"]?.replaceAll(/\D/gu, "");
}

/** Where each account of a statement begins, the first at its number; empty where they are not several. */
function findStarts(lines: readonly PlacedLine[], { opening, closing }: AccountList): PlacedLine[] {
  const says = (text: string | undefined, words: readonly string[]): boolean =>
    text !== undefined && words.some((word) => text.toLowerCase().startsWith(word.toLowerCase()));
  const starts: PlacedLine[] = [];
  let current: string | undefined;
  let isClosed = true;
  for (const [index, line] of lines.entries()) {
    if (says(line.text, closing)) isClosed = true;
    const account = isClosed ? accountOf(line.text) : undefined;
    if (account === undefined || account === current) continue;
    const opens = lines.slice(index, index + reach).some(({ text }) => says(text, opening));
    if (!opens) continue;
    starts.push(line);
    current = account;
    isClosed = false;
  }
  return starts.length > 1 ? starts : [];
}

/**
 * The pages of a statement once for each of its accounts: what stands before the first one, and the account; words of the others are
 * blank and keep their places. Undefined where the schema asks for no accounts or the pages are of one.
 */
export function splitAccounts(
  root: SchemaNode,
  pages: readonly PageText[],
): { readonly list: ListNode; readonly parts: readonly (readonly PageText[])[] } | undefined {
  const accounts = findList(root);
  if (!accounts) return undefined;
  const lines = pages.flatMap((page) =>
    page.lines
      .map(({ span }, line) => ({
        page: page.page,
        top: topOf(page, line),
        text: page.text.slice(span.start, span.end),
      }))
      .toSorted((one, other) => one.top - other.top),
  );
  const starts = findStarts(lines, accounts);
  if (starts.length === 0) return undefined;
  const order = new Map(pages.map(({ page }, index) => [page, index]));
  const isBefore = (place: PlacedLine, page: number, top: number): boolean =>
    order.get(page)! < order.get(place.page)! || (page === place.page && top < place.top - 1e-6);
  const parts = starts.map((start, which) =>
    pages.map((page): PageText => {
      const kept = page.lines.map((_, line) => {
        const top = topOf(page, line);
        const next = starts[which + 1];
        const isHead = isBefore(starts[0]!, page.page, top);
        return isHead || (!isBefore(start, page.page, top) && (!next || isBefore(next, page.page, top)));
      });
      const words = page.words.map((word) => (kept[word.line] ? word : { ...word, text: "" }));
      const pieces = page.words.map(({ span, line }, index) => {
        const gap = page.text.slice(page.words[index - 1]?.span.end ?? 0, span.start);
        return gap + (kept[line] ? page.text.slice(span.start, span.end) : " ".repeat(span.end - span.start));
      });
      const text = pieces.join("") + page.text.slice(page.words.at(-1)?.span.end ?? 0);
      return { ...page, text, words };
    }),
  );
  return { list: accounts.list, parts };
}
