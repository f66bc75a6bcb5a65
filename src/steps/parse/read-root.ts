import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Choice } from "./choose-candidate.ts";
import { findOnlyProperty } from "./find-only-property.ts";
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

/** JSON texts around an answer that are opened, one inside the other. */
const mostTexts = 3;

/** The text inside of a JSON text; also of one that lost its own quotes: `{\"a\": 1}`. */
function openString(text: string): string | undefined {
  const isBare = /^[{[]\s*\\"/.test(text);
  if (!isBare && !/^"[\s\S]*"$/.test(text)) return undefined;
  const escaped = text.replace(/[\n\r\t]/g, (sign) => JSON.stringify(sign).slice(1, -1));
  try {
    const inner: unknown = JSON.parse(isBare ? `"${escaped}"` : text);
    return typeof inner === "string" ? inner : undefined;
  } catch {
    return undefined;
  }
}

function openStrings(text: string): string | undefined {
  let opened: string | undefined;
  for (let count = 0; count < mostTexts; count += 1) {
    const inner = openString((opened ?? text).trim());
    if (inner === undefined) break;
    opened = inner;
  }
  return opened;
}

/** Whether any text is a value of the root. */
function takesText(node: SchemaNode): boolean {
  if (node.type === "union") return node.options.some(takesText);
  return node.type === "leaf" && (node.valueType === "string" || node.valueType === "any");
}

const isJsonScalar = (plain: string): boolean =>
  /^(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|true|false|null)$/s.test(plain);

/** The only property of the root, as a value without a name. */
function readJsonScalar(plain: string, node: SchemaNode): Tree | undefined {
  return isJsonScalar(plain) && plain !== "null" ? readScalar(plain, node) : undefined;
}

/** A root that is one value, without the frame. Where it may be more, only JSON counts: words are most often an excuse. */
function readScalar(plain: string, node: SchemaNode): Tree | undefined {
  const isJson = isJsonScalar(plain);
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
  const opened = openStrings(plain);
  const isFramed = opened !== undefined && /^\s*(?:```\w*\s*)?\{\s*"value"\s*:/.test(opened);
  if (opened !== undefined && /^\s*[{[`<]/.test(opened) && (isFramed || !takesText(schema.node)))
    return { text: opened, isOpened: true };
  const only = findOnlyProperty(schema.node);
  const scalar =
    readScalar(plain, schema.node) ?? (only?.type === "leaf" ? readJsonScalar(plain, only) : undefined);
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
