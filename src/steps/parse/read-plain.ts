import { readTree } from "./read-tree.ts";
import type { Tree } from "./tree.ts";

/** What stands behind a name without JSON around it: a quoted text, a literal, a list or object in brackets, else text. */
export function readPlain(written: string): Tree {
  const text = written.trim();
  if (text === "" || text === "~") return { type: "null", mends: [] };
  const isMarked =
    /^(?:"[^"]*"|'[^']*'|\[.*\]|\{.*\}|-?\d+(?:\.\d+)?|true|false|null|none)$/i.test(text) &&
    !/^-?0\d/.test(text);
  const reading = isMarked ? readTree(`[${text}]`, 0) : undefined;
  const [only, ...others] = reading?.tree?.type === "list" && !reading.fault ? reading.tree.items : [];
  if (only && others.length === 0) return only;
  return { type: "string", value: text, mends: [] };
}
