import { splitName } from "../../values/split-name.ts";
import type { Entity } from "../entities/entity.ts";
import type { Target } from "../labels/target.ts";

const litre = String.raw`(?:l|lt|ltr|lit|lit(?:er|re)s?|litros?|litr[io])\b`;
const number = String.raw`^\W{0,2}[\d.,']+\s?`;
const volume = new RegExp(String.raw`${number}${litre}(?!\s?/)`, "iu");
const price = new RegExp(
  String.raw`^(?:[€$£]|[A-Z]{2,3})?\s?[\d.,']+\s?(?:[€$£]|[A-Z]{2,3})?\s?(?:/|per|pro)\s?${litre}`,
  "iu",
);
const litres = /^(?:litres?|liters?)$/;

/** Numbers that say themselves that they are litres ("25,00 Liter") or a price of one ("1,600 EUR/L"), for leaves that ask so. */
export function findLitres(target: Target, numbers: readonly Entity[]): Entity[] {
  const nameOf = (name: string): string => splitName(name).join(" ").toLowerCase();
  const name = nameOf(target.node.name);
  const parent = target.parents.at(-1);
  const hasLitres =
    parent?.type === "object" && parent.properties.some((child) => litres.test(nameOf(child.name)));
  if (!hasLitres) return [];
  const form = litres.test(name)
    ? volume
    : /^(?:unit )?price(?: per lit(?:er|re))?$/.test(name)
      ? price
      : undefined;
  const holds = (form: RegExp): Entity[] =>
    numbers.filter(
      ({ kind, segment, start, number: traits }) =>
        kind === "number" && (traits?.decimals ?? 0) > 1 && form.test(segment.text.slice(start, start + 40)),
    );
  // Without the price of one, litres are the size of a bottle.
  return form && holds(price).length > 0 ? holds(form) : [];
}
