import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";

/** From this share of a name's type height on, another one is set as large. */
const alike = 0.9;
const leastLetters = 3;

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * True where the first of several names is the person's: the mail address says so too, or no other one in the head is set as large.
 * `head` has the segments before the first heading.
 */
export function isClearPerson(
  [name, ...others]: readonly TextRange[],
  mail: TextRange | undefined,
  head: ReadonlySet<TextRange["segment"]>,
): boolean {
  if (!name) return true;
  const user = mail ? fold(textOf(mail).split("@")[0]!) : "";
  const words = fold(textOf(name)).match(/\p{L}+/gu) ?? [];
  if (words.some((word) => word.length >= leastLetters && user.includes(word))) return true;
  if (!head.has(name.segment)) return false;
  return !others.some(
    (other) =>
      head.has(other.segment) &&
      textOf(other) !== textOf(name) &&
      other.segment.size >= alike * name.segment.size,
  );
}
