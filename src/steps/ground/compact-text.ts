import { IntList } from "../../values/int-list.ts";
import { compactInto, type CompactLevel } from "./compact-into.ts";

/** The text of `compactInto` alone. */
export function compactText(text: string, level: CompactLevel): string {
  places.clear();
  return compactInto(places, text, level);
}

const places = new IntList();
