import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import type { Choice } from "./choose-candidate.ts";
import { readTree } from "./read-tree.ts";
import { shapeCandidate } from "./shape-candidate.ts";

export interface Root {
  /** The text in which the answer stands. */
  readonly text: string;
  /** The answer was a JSON text that holds JSON. */
  readonly isOpened: boolean;
  /** Where the root needs no list or object, or lacks its opening brace. */
  readonly choice?: Choice;
}

function openString(text: string): string | undefined {
  if (!/^"[\s\S]*"$/.test(text)) return undefined;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === "string" ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** The forms of an answer that do not begin with a brace: JSON in a JSON text, a scalar root, a lost first brace. */
export function readRoot(text: string, schema: Schema, locale: LocaleHints): Root {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const opened = openString(trimmed.replace(/^```\w*\s*([\s\S]*?)\s*```$/, "$1"));
  if (opened !== undefined && /^\s*[{[`<]/.test(opened)) return { text: opened, isOpened: true };
  if (schema.node.type === "leaf" && !/[{[]/.test(trimmed)) {
    const plain = trimmed.replace(/^```\w*\s*([\s\S]*?)\s*```$/, "$1");
    const reading = readTree(`[${plain}]`, 0);
    const [only, second] = reading.tree?.type === "list" ? reading.tree.items : [];
    if (!reading.fault && only && !second)
      return { text, isOpened: false, choice: whole(only, text, schema, locale) };
  }
  if (/^"[^"\n]{1,120}"\s*:/.test(trimmed) && trimmed.endsWith("}")) {
    const reading = readTree(`{${trimmed}`, 0);
    if (reading.tree?.type === "object" && !reading.fault && reading.end === trimmed.length + 1) {
      reading.tree.mends.push("mended-opening-brace");
      return { text, isOpened: false, choice: whole(reading.tree, text, schema, locale) };
    }
  }
  return { text, isOpened: false };
}

function whole(
  tree: Parameters<typeof shapeCandidate>[0],
  text: string,
  schema: Schema,
  locale: LocaleHints,
): Choice {
  const candidate = {
    tree,
    start: 0,
    end: text.length,
    isFenced: false,
    isNested: false,
    names: new Set<string>(),
  };
  return { type: "answer", shaped: shapeCandidate(tree, schema, locale), candidate };
}
