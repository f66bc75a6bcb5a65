import { IntList } from "../../values/int-list.ts";

/** Runs of the digits 0 to 9 in a text, in its order: where each begins and ends, two entries a run. */
export type DigitGroups = IntList;

/** Finds them in one pass, into a list that is emptied for it. */
export function listDigitGroups(text: string, groups: IntList = new IntList()): DigitGroups {
  groups.clear();
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    if (isDigit === isInside) continue;
    groups.add(at);
    isInside = isDigit;
  }
  if (isInside) groups.add(text.length);
  return groups;
}
