const keyAhead =
  /\s*(?:"[^"\n]{0,120}"|'[^'\n]{0,120}'|[“”„][^“”\n]{0,120}[“”]|«[^»\n]{0,120}»|[\p{L}_$][\p{L}\p{N}_$-]{0,80})\s*(?::(?!\/\/)|：|=>?)/uy;
const valueAhead = /\s*(?:["'“”„«`{[\]]|-?\.?\d|(?:true|false|null|none|nan|undefined)\b|\/[/*])/iuy;
const spaceAhead = /[\s\u200b-\u200d\u2060]*/uy;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Whether a quotation mark just before `at` ends its text: what follows must be a way for the list or object to go on.
 * Undefined where it looks like an end and yet nothing can go on from there: no reading is safe.
 * Looks a bounded way ahead, so that a scan stays linear.
 */
export function endsString(
  text: string,
  at: number,
  inside: "list" | "object" | undefined,
): boolean | undefined {
  if (inside === undefined) return true;
  spaceAhead.lastIndex = at;
  const gap = spaceAhead.exec(text)?.[0] ?? "";
  const next = at + gap.length;
  const sign = text[next];
  if (sign === undefined || sign === "}" || sign === "]") return true;
  if (sign === "," || sign === "，" || sign === ";") {
    spaceAhead.lastIndex = next + 1;
    const after = next + 1 + (spaceAhead.exec(text)?.[0].length ?? 0);
    const following = text[after];
    if (following === undefined || following === "}" || following === "]" || following === ",") return true;
    if (
      text.startsWith("//", after) ||
      text.startsWith("/*", after) ||
      following === "#" ||
      text.startsWith("...", after)
    )
      return true;
    if (inside === "list") return matches(valueAhead, text, after);
    if (following === "{" || matches(keyAhead, text, after)) return true;
    // The name of the next member may be what the answer was cut off in.
    if (matches(/["'“][^"\n]{0,120}["”']?\s*$/uy, text, after)) return true;
    return /["'“]/u.test(following)
      ? undefined
      : /^\d/.test(following) && matches(/\s*\d+\s*:/uy, text, after);
  }
  if (text.startsWith("//", next) || text.startsWith("/*", next)) return true;
  if (sign === "+") return matches(/\+\s*["'“]/uy, text, next);
  if (inside === "object" && (sign === ":" || sign === "：")) return undefined;
  if (inside === "object") return matches(keyAhead, text, next) && (gap !== "" || sign === '"');
  // In a list two texts side by side are two items where blanks part them; a text before a colon is a member's name.
  return (
    sign === "{" ||
    sign === "[" ||
    sign === ":" ||
    (gap !== "" && /["'“]/u.test(sign) && !matches(/["'“]\s*[,\]}]/uy, text, next))
  );
}
