import type { Cursor } from "./cursor.ts";

const space = /[\s\u00a0\ufeff\u200b-\u200d\u2060]*/uy;
/** `// ...` and `/* ... *\/` and, at the start of a line's rest, `# ...`. */
const comment = /\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y;
const elision =
  /\.\.\.|…|\b(?:more|remaining|omitted|truncated|rest of|and so on|etc|continue[sd]?|weitere|usw|autres|otros|altri)\b/iu;

/** Moves past white space and comments; a comment that stands for left-out content is a fault. */
export function skipSpace(cursor: Cursor): void {
  for (;;) {
    space.lastIndex = cursor.at;
    cursor.at += space.exec(cursor.text)?.[0].length ?? 0;
    const sign = cursor.text[cursor.at];
    if (sign !== "/" && sign !== "#") return;
    comment.lastIndex = cursor.at;
    const match = comment.exec(cursor.text);
    if (!match) {
      if (cursor.text.startsWith("/*", cursor.at)) cursor.at = cursor.text.length;
      return;
    }
    cursor.at += match[0].length;
    if (elision.test(match[0])) cursor.fault ??= "elided";
    cursor.pending.push("mended-comment");
  }
}
