const particle = "(?:al|bin|da|de|del|della|den|der|di|do|dos|du|la|le|van|von|y|zu)";
/** Every word of a name begins with a capital or is a number: "Speaker 2", "MR. O'NEIL", "Ana de la Cruz". */
const name = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\d.'’-]*|\\d+)(?: (?:\\p{Lu}[\\p{L}\\d.'’-]*|\\d+|${particle}))*$`,
  "u",
);
/** What can hardly be the first word of a sentence. */
const sure = /\s|^\P{Ll}{2,}$/u;

/**
 * Which of the words that stand before colons name who speaks. "Total: 12" does not: a single word does where it, or another one, is
 * found before a colon again.
 */
export function listSpeakers(prefixes: readonly string[]): Set<string> {
  const names = prefixes.filter((prefix) => name.test(prefix));
  return new Set(names.filter((prefix) => names.length > 1 || sure.test(prefix)));
}
