import type { LabelOwner } from "../candidates/find-candidates.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { columnRole } from "./column-role.ts";
import { isOfTaxes } from "./is-of-taxes.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";

export interface TaxContext {
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  /** Labels of the list and its leaves. */
  readonly labels: readonly (readonly LabelMatch<unknown>[])[];
  /** Labels of everything that the schema asks for. */
  readonly allLabels: readonly (readonly LabelMatch<LabelOwner>[])[];
  readonly taken: ReadonlySet<number>;
  /** True for "Discount 10 %: 5.00". */
  isReduction(row: Row): boolean;
}

/** Taxes that go by twos, often of the same rate: those of a country and of its states. */
const half = /(?<!\p{L})(?:[csi]gst|utgst|[hpq]st)(?!\p{L})/iu;

/**
 * Summary rows of a list that has a rate: "VAT 19 % of 198.00: 37.62". Of the amounts on the row, the pair where one is the
 * rate's share of the other is base and tax; a single amount is the tax. Where a third amount is the sum of the two, the row needs no
 * label ("A 19 % 1.85 0.35 2.20").
 */
export function findTaxRows(list: ListTarget, context: TaxContext): FoundItems | undefined {
  const column = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const rate = column("rate");
  const base = column("base");
  const gross = column("gross");
  const tax = column("tax") ?? column("amount");
  if (!isOfTaxes(list) || !rate || !tax || !/rate|tax|vat|gst/i.test(`${rate.node.name} ${list.node.name}`))
    return undefined;
  const items: Item[] = [];
  const largest = Math.max(
    0,
    ...context.entities
      .flat()
      .filter((entity) => entity.kind === "number" && isMoney(entity.number!))
      .map((entity) => Number(entity.value)),
  );
  const used = new Set<number>();
  const seen = new Set<string>();
  for (const row of context.reading.rows) {
    if (context.taken.has(row.id) || context.isReduction(row)) continue;
    const numbers = row.segments.flatMap((segment) =>
      context.entities[segment.id]!.filter((entity) => entity.kind === "number"),
    );
    const percent = numbers.find((number) => number.number!.isPercent);
    const amounts = numbers.filter((number) => isMoney(number.number!));
    if (!percent || amounts.length === 0 || amounts.length > 4) continue;
    const whole = findTriple(amounts, Number(percent.value));
    if ((!whole && !isLabelled(row, context)) || isOfAnother(row, context)) continue;
    const pair = whole ?? findPair(amounts, Number(percent.value));
    if (!pair && amounts.length > 1) continue;
    const found = pair ?? { tax: amounts[0]! };
    // A tax is its rate's share of something printed.
    if (!pair && Math.abs(Number(found.tax.value)) > (Number(percent.value) / 100) * largest + 0.02) continue;
    const key = `${half.exec(row.text)?.[0].toLowerCase() ?? ""}|${Number(percent.value)}|${found.tax.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const values = new Map<string, ItemValue>([
      [rate.pointer, toValue(percent)],
      [tax.pointer, toValue(found.tax)],
    ]);
    if (base && "base" in found && found.base) values.set(base.pointer, toValue(found.base));
    if (gross && whole) values.set(gross.pointer, toValue(whole.gross));
    items.push({ values, rows: [row.id] });
    used.add(row.id);
  }
  return items.length > 0 ? { items, rows: used, score: 0.6 } : undefined;
}

function isLabelled(row: Row, context: TaxContext): boolean {
  return row.segments.some((segment) => context.labels[segment.id]!.length > 0);
}

/** True where the row begins with the label of another amount, or of another list ("Service charge 5%", "IRPF 15 %"). */
function isOfAnother(row: Row, { labels, allLabels }: TaxContext): boolean {
  const first = row.segments[0]!;
  const lead = allLabels[first.id]!.find((match) => !/[\p{L}\d]/u.test(first.text.slice(0, match.start)));
  if (!lead || labels[first.id]!.some((own) => own.start < lead.end && own.end > lead.start)) return false;
  return lead.owners.some(
    ({ owner }) => owner.node.type === "list" || ("kind" in owner.node && owner.node.kind === "decimal"),
  );
}

function findPair(amounts: readonly Entity[], rate: number): { base: Entity; tax: Entity } | undefined {
  for (const base of amounts) {
    for (const tax of amounts) {
      if (
        base !== tax &&
        Math.abs((Number(base.value) * rate) / 100 - Number(tax.value)) <= 0.02 &&
        (Number(tax.value) !== 0 || rate === 0)
      )
        return { base, tax };
    }
  }
  return undefined;
}

/** Base and tax with the amount on the row that they make together. */
function findTriple(
  amounts: readonly Entity[],
  rate: number,
): { base: Entity; tax: Entity; gross: Entity } | undefined {
  const pair = rate > 0 ? findPair(amounts, rate) : undefined;
  const gross =
    pair &&
    amounts.find(
      (amount) =>
        amount !== pair.base &&
        amount !== pair.tax &&
        Math.abs(Number(amount.value) - Number(pair.base.value) - Number(pair.tax.value)) < 0.005,
    );
  return gross && { ...pair, gross };
}

function toValue(entity: Entity): ItemValue {
  return { value: entity.value, ranges: [entity], score: 0.8 };
}
