import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import { joinSigns } from "./join-signs.ts";
import { markColumns } from "./mark-columns.ts";
import { nameLigatures } from "./name-ligatures.ts";
import { orderBackwards } from "./order-backwards.ts";
import { orderFromRight } from "./order-from-right.ts";
import { uniteClusters } from "./unite-clusters.ts";

/** Nothing below it needs more than the order in which the engine gives characters. */
const firstBeyondLatin = 0x300;

/** The characters of a page in the order in which they are read, where scripts or turned lines need more than the engine does for them. Those of a `textPage` of 0 were composed. */
export function arrangeCharacters(
  pdfium: Pdfium,
  page: number,
  textPage: number,
  given: Characters,
): Characters {
  nameLigatures(given);
  const characters = textPage === 0 ? given : orderBackwards(uniteClusters(pdfium, page, given));
  const { count, codes } = characters;
  for (let index = 0; index < count; index += 1) {
    if ((codes[index] ?? 0) >= firstBeyondLatin) return markColumns(orderFromRight(joinSigns(characters)));
  }
  return characters;
}
