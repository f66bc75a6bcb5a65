import { monthForms } from "./month-forms.ts";
import { monthNames } from "./month-names.ts";

const fold = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every beginning of a name with its month; 0 for one that two months share. */
function listBeginnings(): Map<string, number> {
  const beginnings = new Map<string, number>();
  for (const [index, list] of monthNames.entries()) {
    for (const name of list) {
      for (let length = 3; length <= name.length; length += 1) {
        const beginning = name.slice(0, length);
        const known = beginnings.get(beginning) ?? index + 1;
        beginnings.set(beginning, known === index + 1 ? known : 0);
      }
    }
  }
  for (const [index, list] of monthForms.entries())
    for (const name of list.map(fold)) if (!beginnings.has(name)) beginnings.set(name, index + 1);
  return beginnings;
}

let beginnings: Map<string, number> | undefined;

/** 1 to 12 for a month's name or an abbreviation of it of three letters or more; undefined where it is none or two months'. */
export function monthNumber(word: string): number | undefined {
  const plain = fold(word).replace(/\.$/, "");
  beginnings ??= listBeginnings();
  return beginnings.get(plain) || undefined;
}
