import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Choice } from "./choose-candidate.ts";
import { readTree } from "./read-tree.ts";
import { shapeCandidate } from "./shape-candidate.ts";
import { takesForm } from "./takes-form.ts";
import type { Tree } from "./tree.ts";

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

/** Whether any text is a value of the root. */
function takesText(node: SchemaNode): boolean {
  if (node.type === "union") return node.options.some(takesText);
  return node.type === "leaf" && (node.valueType === "string" || node.valueType === "any");
}

/** A root that is one value, without the frame. Where it may be more, only JSON counts: words are most often an excuse. */
function readScalar(plain: string, node: SchemaNode): Tree | undefined {
  const isJson = /^(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|true|false|null)$/s.test(plain);
  if (!isJson && (node.type !== "leaf" || /[{[]/.test(plain))) return undefined;
  if (plain === "null" ? !node.nullable && node.type !== "leaf" : !takesForm(node, "string"))
    return undefined;
  const reading = readTree(`[${plain}]`, 0);
  const [only, second] = reading.tree?.type === "list" ? reading.tree.items : [];
  return !reading.fault && only && !second ? only : undefined;
}

/** The forms of an answer that do not begin with a brace: JSON in a JSON text, a scalar root, a lost first brace. */
export function readRoot(text: string, schema: Schema, locale: LocaleHints): Root {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const plain = trimmed.replace(/^```\w*\s*([\s\S]*?)\s*```$/, "$1");
  const opened = openString(plain);
  const isFramed = opened !== undefined && /^\s*(?:```\w*\s*)?\{\s*"value"\s*:/.test(opened);
  if (opened !== undefined && /^\s*[{[`<]/.test(opened) && (isFramed || !takesText(schema.node)))
    return { text: opened, isOpened: true };
  const scalar = readScalar(plain, schema.node);
  if (scalar) return { text, isOpened: false, choice: whole(scalar, text, schema, locale) };
  if (/^"[^"\n]{1,120}"\s*:/.test(trimmed) && trimmed.endsWith("}")) {
    const reading = readTree(`{${trimmed}`, 0);
    if (reading.tree?.type === "object" && !reading.fault && reading.end === trimmed.length + 1) {
      reading.tree.mends.push("mended-opening-brace");
      return { text, isOpened: false, choice: whole(reading.tree, text, schema, locale) };
    }
  }
  return { text, isOpened: false };
}

function whole(tree: Tree, text: string, schema: Schema, locale: LocaleHints): Choice {
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
