import type { GatewayOptions } from "../../options/extract-options.ts";
import type { CatalogueEntry } from "../../ports/catalogue-entry.ts";
import { familyOf } from "./family-of.ts";

/**
 * What a catalogue says of a model under any of its names; catalogues spell ids in ways of their own, such as with points
 * for dashes.
 *
 * @param ids the user's own first
 */
export function findCatalogueEntry(
  { catalogue }: GatewayOptions,
  ids: readonly string[],
): CatalogueEntry | undefined {
  if (!catalogue) return undefined;
  const exact = ids.find((id) => Object.hasOwn(catalogue, id));
  if (exact !== undefined) return catalogue[exact];
  const families = new Set(ids.map(familyOf));
  const near = Object.keys(catalogue).find((id) => families.has(familyOf(id)));
  return near === undefined ? undefined : catalogue[near];
}
