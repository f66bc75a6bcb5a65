import type { Cursor } from "./cursor.ts";
import type { Tree } from "./tree.ts";

const strictNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const looseNumber = /^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const token = /[^,}\]\n\r"{[]*/uy;

/** Longest text without quotes that is taken for a value, in characters. */
const longestBare = 120;

function readLiteral(text: string): Tree | undefined {
  if (text === "null") return { type: "null", mends: [] };
  if (text === "true" || text === "false") return { type: "boolean", value: text === "true", mends: [] };
  if (/^(?:true|false)$/i.test(text))
    return { type: "boolean", value: text.toLowerCase() === "true", mends: ["mended-literal"] };
  if (/^(?:none|null|nil|undefined)$/i.test(text)) return { type: "null", mends: ["mended-literal"] };
  if (/^[+-]?(?:nan|infinity|inf)$/i.test(text)) return { type: "null", mends: ["mended-not-a-number"] };
  return undefined;
}

function readNumber(text: string): Tree | undefined {
  if (strictNumber.test(text)) return { type: "number", text, mends: [] };
  if (!looseNumber.test(text)) return undefined;
  const plain = text
    .replaceAll("_", "")
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.(?=$|[eE])/, "");
  return { type: "number", text: plain, mends: ["mended-number"] };
}

/** A value without quotes: a literal, a number, or a short text up to the next comma, bracket or line end. */
export function readBare(cursor: Cursor): Tree | undefined {
  token.lastIndex = cursor.at;
  const raw = (token.exec(cursor.text)?.[0] ?? "").replace(/\s(?:\/\/|\/\*|#).*$/u, "").replace(/;\s*$/, "");
  const text = raw.trim();
  if (/^(?:\.\.\.|…)/u.test(text)) {
    cursor.fault ??= "elided";
    return undefined;
  }
  const end = cursor.at + raw.length;
  if (end >= cursor.text.length) {
    // The last digits or letters may be missing.
    cursor.fault ??= "cut-off";
    return undefined;
  }
  const value = readLiteral(text) ?? readNumber(text);
  const isText =
    text.length > 0 &&
    text.length <= longestBare &&
    !/[`“”]|:(?!\d\d)|[()<>]/u.test(text) &&
    /^[\p{L}\p{N}\p{Sc}+.-]/u.test(text);
  if (!value && (!isText || /["{[]/.test(cursor.text[end] ?? ""))) {
    cursor.fault ??= "broken";
    return undefined;
  }
  cursor.at = end;
  return value ?? { type: "string", value: text, mends: ["mended-bare-string"] };
}
