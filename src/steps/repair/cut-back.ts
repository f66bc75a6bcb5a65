/**
 * The beginning of a cut-off JSON up to the last place where a new value or member may follow: the value in which it
 * broke off is left out, so that no value is ever put together from two answers. Undefined where there is no such place,
 * or the JSON is whole.
 */
export function cutBack(text: string): string | undefined {
  const start = text.search(/[{[]/);
  if (start < 0) return undefined;
  let depth = 0;
  let inText = false;
  let end = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === "\\") at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      end = at + 1;
    } else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return undefined;
    } else if (character === ",") end = at + 1;
  }
  return text.slice(start, end);
}
