import type { LabelOwner } from "../candidates/find-candidates.ts";
import { cover } from "../candidates/cover.ts";
import { isKindOfTax } from "../candidates/is-kind-of-tax.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import { indexLabels } from "../labels/label-index.ts";
import { matchLabels } from "../labels/match-labels.ts";
import type { ListTarget, Phrase, Target } from "../labels/target.ts";
import { rememberEach } from "../../values/remember-each.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { columnRole } from "./column-role.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";

export interface LabelledContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  /** Labels of everything that a schema asks for, by segment. */
  readonly labels: readonly (readonly LabelMatch<LabelOwner>[])[];
  readonly taken: ReadonlySet<number>;
}

interface RowLabel {
  readonly phrases: readonly Phrase[];
  /** The enum leaf and its value that the label stands for. */
  readonly choice?: { readonly target: Target; readonly value: string };
}

function amountOf(list: ListTarget): Target | undefined {
  return list.columns.find((column) => columnRole(column) === "amount");
}

/**
 * Items of a list that stand on one line each, behind a label of the list, of its amount, or of a value of its enum:
 * "Discount 5.00", "VISA 20.00". The label is also the item's text, where it has one.
 */
export function findLabelledRows(list: ListTarget, context: LabelledContext): FoundItems | undefined {
  const amount = amountOf(list);
  if (!amount) return undefined;
  const text = list.columns.find((column) => columnRole(column) === "text");
  const percent = list.columns.find(
    (column) => column.node.kind === "percent" && !/tax|vat|gst/i.test(column.node.name),
  );
  const index = indexLabels(listRowLabels(list), true);
  const items: Item[] = [];
  for (const row of context.reading.rows) {
    if (context.taken.has(row.id)) continue;
    const page = context.reading.pages.find((other) => other.page === row.page);
    const match = row.segments
      .flatMap((segment) => matchLabels(segment, index, page?.isOcr ?? false))
      .find((found) => isLead(found));
    const number = match && lastAmount(row, match, context);
    if (!match || !number || isOfAnother(match, row, context)) continue;
    const { choice } = match.owners.toSorted((a, b) => b.weight - a.weight)[0]!.owner;
    // "Meals Tax": what the tax is on belongs to its name.
    const range = { segment: match.segment, start: isTaxOn(match) ? 0 : match.start, end: match.end };
    const values = new Map<string, ItemValue>([
      [amount.pointer, { value: number.value.replace("-", ""), ranges: [number], score: 0.7 }],
    ]);
    // What every payment is called ("Paid", "Pagamento") is the name of none.
    const isName = choice ? !isSaid(choice.value, match.key) : text?.node.kind !== "name";
    if (text && isName)
      values.set(text.pointer, {
        value: match.segment.text.slice(range.start, range.end),
        ranges: [range],
        score: 0.6,
      });
    const rate = percent && percentOf(row, context);
    if (rate) values.set(percent.pointer, { value: rate.value, ranges: [rate], score: 0.7 });
    if (choice) values.set(choice.target.pointer, { value: choice.value, ranges: [range], score: 0.7 });
    items.push({ values, rows: [row.id] });
  }
  const isPaid = list.columns.some((column) => column.node.valueType === "enum");
  if (isPaid) dropRepeats(items, amount);
  dropSum(items, amount);
  return items.length > 0
    ? { items, rows: new Set(items.flatMap((item) => item.rows)), score: 0.4 }
    : undefined;
}

/** True where the label of a single amount (change, a total) stands on the row too, or is longer than the list's own. */
function isOfAnother(match: LabelMatch<RowLabel>, row: Row, { labels }: LabelledContext): boolean {
  return row.segments.some((segment) =>
    labels[segment.id]!.some((other) => {
      const isAmount = other.owners.some(
        ({ owner }) => "kind" in owner.node && owner.node.kind === "decimal",
      );
      if (!isAmount || other.key === match.key) return false;
      const isInside =
        other.segment === match.segment && other.start >= match.start && other.end <= match.end;
      return !isInside && other.key.length >= 5;
    }),
  );
}

/** Ways to pay whose words name no card. */
function isSaid(value: string, key: string): boolean {
  return value !== "card" || /card|karte|carte|carta|tarjeta|debit|credit|^(?:ec|cb|pos)$/.test(key);
}

/** One payment may be printed twice: as what was received and as cash, on the till's part and on the terminal's. */
function dropRepeats(items: Item[], amount: Target): void {
  const seen = new Map<string, Item>();
  for (const item of items.slice()) {
    const key = item.values.get(amount.pointer)!.value;
    const first = seen.get(key);
    if (first) items.splice(items.indexOf(item.values.size > first.values.size ? first : item), 1);
    if (!first || item.values.size > first.values.size) seen.set(key, item);
  }
}

/** A last row that is the sum of those before it is their total. */
function dropSum(items: Item[], amount: Target): void {
  const amounts = items.map((item) => Number(item.values.get(amount.pointer)?.value));
  const sum = amounts.slice(0, -1).reduce((total, value) => total + value, 0);
  if (items.length > 2 && Math.abs(sum - amounts.at(-1)!) < 0.011) items.pop();
}

const listRowLabels = rememberEach((list: ListTarget): RowLabel[] => {
  const choices = list.columns.flatMap((target) =>
    (target.node.values ?? []).flatMap((value) =>
      typeof value === "string"
        ? [
            {
              choice: { target, value },
              phrases: [value, ...(target.node.meta.valueAliases?.[value] ?? [])].map((label) => ({
                key: foldLabel(label),
                weight: 1,
              })),
            },
          ]
        : [],
    ),
  );
  const amount = amountOf(list)?.phrases ?? [];
  const own = [...list.phrases, ...amount].filter((phrase) => phrase.weight >= 0.9);
  return [...choices, { phrases: own }];
});

const isTaxOn = ({ key, segment, start }: LabelMatch<RowLabel>): boolean =>
  isKindOfTax(key, segment.text.slice(0, start));

/** The label begins the line and is most of the words before the number. */
function isLead(match: LabelMatch<RowLabel>): boolean {
  const { text } = match.segment;
  const before = text.slice(0, match.start);
  if (match.owners.length === 0 || (/[\p{L}\d]/u.test(before) && !isKindOfTax(match.key, before)))
    return false;
  if (/^\s*:\s*\p{L}/u.test(text.slice(match.end))) return true;
  const digit = /\d/.exec(text.slice(match.end));
  return cover(match, digit ? match.end + digit.index : text.length, 0) >= 0.5;
}

function percentOf(row: Row, context: LabelledContext): Entity | undefined {
  return row.segments
    .flatMap((segment) => context.entities[segment.id]!)
    .find((entity) => entity.number?.isPercent);
}

function lastAmount(row: Row, match: LabelMatch<RowLabel>, context: LabelledContext): Entity | undefined {
  return row.segments
    .filter((segment) => segment.left >= match.segment.left)
    .flatMap((segment) => context.entities[segment.id]!)
    .findLast((entity) => entity.kind === "number" && isMoney(entity.number!) && Number(entity.value) !== 0);
}
