import type { PartType } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import type { PageUnit, PageWay, PartCounts } from "./page-unit.ts";

/** A request in the making. */
export interface Packed {
  readonly units: readonly { readonly unit: PageUnit; readonly way: PageWay | undefined }[];
  readonly tokens: number;
  readonly counts: PartCounts;
}

const typeOf = (recipe: Recipe): PartType => {
  if (recipe.type === "file") return recipe.partType;
  if (recipe.type === "clip") return "audio";
  return recipe.type === "image" ? "image" : "text";
};

/** Counts with a way added; pages of a file that the request holds already share its one part. */
function addCounts(packed: Packed, way: PageWay): PartCounts {
  const counts: Partial<Record<PartType, number>> = { ...packed.counts };
  const held = new Set(
    packed.units.flatMap(({ way }) =>
      (way?.recipes ?? []).flatMap((recipe) => (recipe.type === "file" ? [recipe.file] : [])),
    ),
  );
  for (const recipe of way.recipes) {
    if (recipe.type === "file" && held.has(recipe.file)) continue;
    const type = typeOf(recipe);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

function isWithin(counts: PartCounts, capabilities: Capabilities): boolean {
  return Object.entries(capabilities.input).every(
    ([type, capability]) => (counts[type as PartType] ?? 0) <= (capability?.maxCount ?? Infinity),
  );
}

const empty: Packed = { units: [], tokens: 0, counts: {} };

/**
 * Puts units, in their order, into as few requests as hold them. Undefined where one unit does not fit into a request
 * of its own by any of its ways.
 *
 * @param room tokens for the parts of one request
 * @param firstRoom tokens for those of the first one, where the requests are to end elsewhere than in an earlier reading
 */
export function packUnits(
  units: readonly PageUnit[],
  capabilities: Capabilities,
  room: number,
  firstRoom = room,
): Packed[] | undefined {
  const done: Packed[] = [];
  let open = empty;
  for (const unit of units) {
    if (unit.ways.length === 0) {
      open = { ...open, units: [...open.units, { unit, way: undefined }] };
      continue;
    }
    const way = unit.ways.find((way) => way.tokens <= room && isWithin(addCounts(empty, way), capabilities));
    if (!way) return undefined;
    const counts = addCounts(open, way);
    const limit = done.length === 0 ? firstRoom : room;
    const isOpen = open.units.some(({ way }) => way);
    const fits = (!isOpen || open.tokens + way.tokens <= limit) && isWithin(counts, capabilities);
    if (!fits) done.push(open);
    const onto = fits ? open : empty;
    open = {
      units: [...onto.units, { unit, way }],
      tokens: onto.tokens + way.tokens,
      counts: fits ? counts : addCounts(empty, way),
    };
  }
  return open.units.length > 0 ? [...done, open] : done;
}
