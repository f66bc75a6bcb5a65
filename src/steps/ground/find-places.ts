import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Evidence } from "../../document/evidence.ts";
import type { LeafEntry } from "../../values/list-leaves.ts";
import { backGlued } from "./back-glued.ts";
import { backNamed } from "./back-named.ts";
import { inferConventions } from "./conventions.ts";
import { HitFinder } from "./find-hits.ts";
import type { LeafPlace } from "./leaf-place.ts";
import { roleOf } from "./role-of.ts";
import type { WordIndex } from "./word-index.ts";

/** Every leaf that has to be printed, with all places that say its value; in the order of the leaves. */
export function findPlaces(
  index: WordIndex,
  entries: readonly LeafEntry[],
  evidence: Readonly<Record<string, Evidence>> | undefined,
  locale: LocaleHints,
): readonly LeafPlace[] {
  const conventions = inferConventions(index.pages, locale, (page) => index.digitsOf(page));
  const finder = new HitFinder(index, conventions, entries.length);
  const places: LeafPlace[] = [];
  const unbacked: LeafPlace[] = [];
  for (const entry of entries) {
    const { pointer, node, value } = entry;
    if (node.type === "list" || (typeof value !== "string" && typeof value !== "number")) continue;
    if (roleOf(entry) !== "printed") continue;
    const named = evidence?.[pointer];
    const backed = named && backNamed(index, named, String(value));
    const hits = backed ? [backed] : finder.find(value, node);
    const place: LeafPlace = { pointer, node, value, hits, evidence: named };
    places.push(place);
    if (named && !backed) unbacked.push(place);
  }
  if (unbacked.length > 0) for (const [place, hit] of backGlued(index, unbacked)) place.hits = [hit];
  return places;
}
