import type { LeafNode } from "../../document/schema-node.ts";
import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { ReadValue } from "./read-value.ts";

/** Names of leaves that are printed with their sign. */
const signed = /round|adjust|allowance|discount|rebate|paid|deposit|correction|credit|balance/i;

/** Names of leaves that say themselves that their amount is taken off, or was paid. */
const reductions = /allowance|discount|rebate|paid|deposit/i;

/** Names of what is counted in thousands and hardly ever has three decimals. */
const counted =
  /^(?:km|kms)$|kilom|mileage|odometer|population|inhabitants|visitors|users|views|followers|subscribers/i;

/**
 * The numbers of a place that a leaf can hold. Amounts of money have two decimals and stand at the right; a percentage is
 * no amount and the other way round.
 */
export function readNumbers(node: LeafNode, inside: readonly Entity[]): ReadValue[] {
  const numbers = inside.filter((entity) => entity.kind === "number");
  return numbers.flatMap((entity, index) => {
    const traits = entity.number!;
    const whole = readWhole(entity);
    const base = entity.score * (index === 0 ? 1 : 0.92);
    const range = entity;
    if (node.kind === "percent") {
      if (!traits.isPercent && (Math.abs(Number(entity.value)) > 100 || traits.currency)) return [];
      return [{ value: entity.value, range, score: base * (traits.isPercent ? 1 : 0.5) }];
    }
    if (traits.isPercent) return isMeasure(node) ? [{ value: entity.value, range, score: 0.75 * base }] : [];
    if (node.kind === "integer" || node.valueType === "integer")
      return whole === undefined || traits.currency ? [] : [{ value: whole, range, score: base }];
    const bare =
      isMoney(traits) || traits.currency !== undefined || isMeasure(node)
        ? 1
        : traits.lacksCents
          ? 0.3
          : traits.decimals > 0 || entity.value.length < 4
            ? 0.7
            : 0.4;
    // A printed zero is right only where nothing else is.
    const nought = Number(entity.value) === 0 ? 0.7 : 1;
    const isLast = index === numbers.length - 1;
    // What is taken off has a minus; sums have one only where all of a document is given back.
    const minus = traits.isNegative && !signed.test(node.name) ? 0.6 : 1;
    const value = reductions.test(node.name)
      ? entity.value.replace("-", "")
      : isMeasure(node) && counted.test(node.name)
        ? (readGrouped(entity) ?? entity.value)
        : entity.value;
    return [{ value, range, score: base * bare * nought * minus * (isLast ? 1 : 0.95) }];
  });
}

/** No amount of money, where the schema has no labels of its own: it may be whole, and be printed as a percentage. */
function isMeasure(node: LeafNode): boolean {
  return (
    node.valueType === "number" &&
    (node.meta.aliases ?? []).length === 0 &&
    !/total|amount|price|tax|vat|net|gross|sum|fee|cost|balance|qty|quantity/i.test(node.name)
  );
}

/** "45.300" as a group of thousands, where a point may be either. */
function readGrouped(entity: Entity): string | undefined {
  return /^-?\d{1,3}\.\d{3}$/.test(entity.value)
    ? entity.others?.find((other) => !other.includes("."))
    : undefined;
}

/** "84.512" is 84512 where only whole numbers are asked for. */
function readWhole(entity: Entity): string | undefined {
  if (entity.number!.decimals === 0) return entity.value;
  if (/\.0+$/.test(entity.value)) return entity.value.split(".")[0];
  return entity.others?.find((other) => !other.includes("."));
}
