import { noteMisfit } from "./note-misfit.ts";
import { noteMend } from "./note-mend.ts";
import type { Json } from "../../document/json.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import { parseDate } from "../../values/parse-date.ts";
import { type CoerceContext } from "./coerce-context.ts";
import { coerceEnum } from "./coerce-enum.ts";
import { coerceNumber } from "./coerce-number.ts";
import { plainNumber } from "./plain-number.ts";
import { toJson } from "./to-json.ts";
import type { Tree } from "./tree.ts";

const yes = /^(?:true|yes|y|1|on|ja|oui|s[ií]|sì|vrai|wahr|verdadero|vero)$/i;
const no = /^(?:false|no|n|0|off|nein|non|faux|falsch|falso)$/i;
/** Ways to write "nothing" where a text cannot stand. */
const nothing =
  /^(?:|-+|–|n\.?\/?a\.?|null|none|nil|undefined|unknown|not (?:available|found|given|specified)|keine?|aucune?|ninguno|nessuno)$/i;
/** The same where a text can stand: only what is no text of any document. */
const noText = /^(?:|null|n\/a|not (?:available|found|given|specified|provided|mentioned|stated))$/i;
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const isoDateTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const decimalKinds: ReadonlySet<string> = new Set(["decimal", "percent"]);

function plainDecimal(text: string): string {
  return /[eE]/.test(text)
    ? (plainNumber(text)?.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 }) ?? text)
    : text;
}

function coerceDate(text: string, node: LeafNode, pointer: string, context: CoerceContext): Json {
  const isWithTime = node.kind === "datetime";
  if (isWithTime ? isoDateTime.test(text) || isoDate.test(text) : isoDate.test(text)) return text;
  if (isWithTime && /\d[:h]\d\d/.test(text)) return text;
  const parsed = parseDate(text, context.locale.dates);
  if (!parsed) return text;
  context.notation.noteDate(text);
  if (parsed.ambiguous) {
    noteMisfit(
      context,
      pointer,
      "ambiguous-date",
      "The date can be read in two ways: day or month first. Write it as ISO, such as 2024-03-31.",
      "ISO date",
      "date with a doubtful order",
    );
    return text;
  }
  if (node.pattern !== undefined && !new RegExp(node.pattern, "u").test(parsed.iso)) return text;
  if (parsed.iso !== text) noteMend(context, pointer, "mended-date");
  return parsed.iso;
}

function coerceText(text: string, node: LeafNode, pointer: string, context: CoerceContext): Json {
  if (node.kind === "date" || node.kind === "datetime") return coerceDate(text, node, pointer, context);
  if (decimalKinds.has(node.kind)) return coerceNumber(text, node, pointer, context) ?? text;
  return text;
}

function misfit(tree: Tree, node: LeafNode, pointer: string, context: CoerceContext): Json {
  noteMisfit(
    context,
    pointer,
    "invalid-type",
    `A ${node.valueType} was expected here.`,
    node.valueType,
    tree.type,
  );
  return toJson(tree);
}

/** Undefined leaves the property out, which says the same as null. */
function coerceNull(node: LeafNode, pointer: string, context: CoerceContext): Json | undefined {
  if (node.nullable || node.required) return null;
  noteMend(context, pointer, "mended-null");
  return undefined;
}

/** One value to the type and notation of its leaf; what cannot be read as that stays as it is and is reported. */
export function coerceLeaf(
  tree: Tree,
  node: LeafNode,
  pointer: string,
  context: CoerceContext,
): Json | undefined {
  if (node.valueType === "any") {
    context.matched += 1;
    return toJson(tree);
  }
  if (tree.type === "null") return coerceNull(node, pointer, context);
  if (tree.type === "list" || tree.type === "object") return misfit(tree, node, pointer, context);
  const text = tree.type === "number" ? tree.text : String(tree.value);
  const isText =
    node.valueType === "string" &&
    !decimalKinds.has(node.kind) &&
    !/^(?:date|datetime|time)$/.test(node.kind);
  const saysNothing = isText ? noText.test(text) : nothing.test(text.trim());
  const isAllowed =
    node.values?.includes(text) === true || (node.valueType === "boolean" && no.test(text.trim()));
  if (tree.type === "string" && saysNothing && !isAllowed && (node.nullable || !node.required)) {
    noteMend(context, pointer, "mended-empty");
    return node.nullable ? null : undefined;
  }
  const misfitsBefore = context.misfits;
  const value = coerceScalar(tree, text, node, pointer, context);
  if (node.valueType !== "enum" && context.misfits === misfitsBefore) context.matched += 1;
  return value;
}

function coerceScalar(
  tree: Tree,
  text: string,
  node: LeafNode,
  pointer: string,
  context: CoerceContext,
): Json {
  switch (node.valueType) {
    case "string": {
      if (tree.type === "boolean") return misfit(tree, node, pointer, context);
      if (tree.type === "number") noteMend(context, pointer, "mended-text");
      return coerceText(tree.type === "number" ? plainDecimal(text) : text, node, pointer, context);
    }
    case "enum": {
      const literal = node.values?.find((value) => typeof value !== "string" && value === toJson(tree));
      if (literal === undefined) return coerceEnum(text, node, pointer, context);
      context.matched += 1;
      return literal;
    }
    case "boolean": {
      if (tree.type === "boolean") return tree.value;
      const word = text.trim();
      if (!yes.test(word) && !no.test(word)) return misfit(tree, node, pointer, context);
      noteMend(context, pointer, "mended-boolean");
      return yes.test(word);
    }
    default: {
      if (tree.type === "boolean") return misfit(tree, node, pointer, context);
      const misfits = context.misfits;
      const plain = tree.type === "number" ? text : coerceNumber(text, node, pointer, context);
      if (context.misfits > misfits) return text;
      const value = plain === undefined ? undefined : plainNumber(plain);
      if (value === undefined) return misfit(tree, node, pointer, context);
      if (tree.type === "string" && plain === text.trim()) noteMend(context, pointer, "mended-type");
      return value;
    }
  }
}
