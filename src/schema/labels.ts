/** Labels written as lines of text, parted by `|`: easier to read and to add to than a list of strings. */
export function labels(text: string): readonly string[] {
  const all = text
    .split(/[|\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
  return [...new Set(all)];
}
