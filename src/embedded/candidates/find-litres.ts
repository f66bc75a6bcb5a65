import { splitName } from "../../values/split-name.ts";
import type { Entity } from "../entities/entity.ts";
import type { Target } from "../labels/target.ts";

const litre = String.raw`(?:[lL]|lt|ltr|lit|lit(?:er|re)s?|litros?|litr[io])\b`;
const number = String.raw`^\W{0,2}[\d.,']+\s?`;
const volume = new RegExp(String.raw`${number}${litre}(?!\s?/)`, "iu");
const price = new RegExp(
  String.raw`^(?:[€$£]|[A-Z]{2,3})?\s?[\d.,']+\s?(?:[€$£]|[A-Z]{2,3})?\s?(?:/|per|pro)\s?${litre}`,
  "iu",
);
/** "41.27 L @ 1.389": what a litre costs has three decimals. */
const times = new RegExp(
  String.raw`${number}${litre}\s?(?:@|[xX×*]|à)\s?(?:[€$£]|[A-Z]{2,3})?\s?\d{1,3}[.,]\d{3}(?!\d)`,
  "u",
);
const timesBefore = new RegExp(
  String.raw`(?<![\d.,])\d[\d.,']*\s?${litre}\s?(?:@|[xX×*]|à)\s?(?:[€$£]|[A-Z]{2,3})?\s?$`,
  "u",
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
  if (form && holds(price).length > 0) return holds(form);
  const multiplied = holds(times);
  if (multiplied.length === 0 || !form) return [];
  return form === volume
    ? multiplied
    : numbers.filter(
        ({ kind, segment, start, number: traits }) =>
          kind === "number" && traits?.decimals === 3 && timesBefore.test(segment.text.slice(0, start)),
      );
}
