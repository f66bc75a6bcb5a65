import { closingMarks } from "./closing-marks.ts";
import type { Cursor } from "./cursor.ts";
import { endsString } from "./ends-string.ts";

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function readEscape(cursor: Cursor): string {
  const { text, at } = cursor;
  const sign = text[at + 1] ?? "";
  const known = Object.hasOwn(escapes, sign) ? escapes[sign] : undefined;
  if (known !== undefined) {
    cursor.at += 2;
    return known;
  }
  const code = /^[0-9a-fA-F]{4}$/.exec(text.slice(at + 2, at + 6));
  if (sign === "u" && code) {
    cursor.at += 6;
    return String.fromCharCode(Number.parseInt(code[0], 16));
  }
  cursor.pending.push("mended-escape");
  const hex = sign === "x" ? /^(?:[2-7][0-9a-f]|[a-f][0-9a-f])$/i.exec(text.slice(at + 2, at + 4)) : null;
  if (hex) {
    cursor.at += 4;
    return String.fromCharCode(Number.parseInt(hex[0], 16));
  }
  cursor.at += 2;
  if (sign === "'" || sign === "`") return sign;
  return sign === "\n" ? "" : `\\${sign}`;
}

const isInchMark = (before: string): boolean =>
  /\p{L}/u.test(before) && /(?:^|\s)\d+(?:[.,/]\d+)?$/.test(before.slice(-12));

const isApostrophe = (text: string, at: number): boolean =>
  text[at] !== '"' && /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");

/** Two marks side by side, but for one that closes a quotation right at the end of the text: `"called "RAG""`. */
function isDoubled({ text, at, open }: Cursor, loose: number): boolean {
  if (text[at + 1] !== text[at]) return false;
  return loose % 2 === 0 || text[at + 2] === text[at] || endsString(text, at + 2, open.at(-1)) !== true;
}

/** A quoted text from its opening mark on; undefined, with the fault set, where the answer ends inside it. */
export function readString(cursor: Cursor, role: "key" | "value"): string | undefined {
  const { text } = cursor;
  const opener = text[cursor.at] ?? "";
  const closing = closingMarks[opener] ?? '"';
  if (opener !== '"') cursor.pending.push("mended-quotes");
  if (role === "value" && text.startsWith('"""', cursor.at)) return readTripleQuoted(cursor);
  cursor.at += 1;
  let value = "";
  let start = cursor.at;
  let loose = 0;
  for (; cursor.at < text.length; cursor.at += 1) {
    const sign = text[cursor.at] ?? "";
    if (sign === "\\") {
      value += text.slice(start, cursor.at) + readEscape(cursor);
      start = cursor.at;
      cursor.at -= 1;
    } else if (closing.includes(sign)) {
      const isEnd = role === "key" || endsString(text, cursor.at + 1, cursor.open.at(-1));
      if (isEnd === undefined) {
        cursor.fault ??= "broken";
        return undefined;
      }
      if (isEnd && loose % 2 !== 0) {
        cursor.fault ??= "broken";
        return undefined;
      }
      if (isEnd) {
        value += text.slice(start, cursor.at);
        cursor.at += 1;
        return value;
      }
      // Marks inside a text come in pairs, or stand for inches behind a number; a single or a doubled one is a stray one.
      if (!isInchMark(value + text.slice(start, cursor.at)) && !isApostrophe(text, cursor.at))
        loose += isDoubled(cursor, loose) ? Number.NaN : 1;
      cursor.pending.push("mended-inner-quote");
    } else if (sign < " ") {
      if (role === "key") break;
      cursor.pending.push("mended-control-character");
    }
  }
  cursor.fault ??= cursor.at >= text.length ? "cut-off" : "broken";
  return undefined;
}

function readTripleQuoted(cursor: Cursor): string | undefined {
  const end = cursor.text.indexOf('"""', cursor.at + 3);
  if (end < 0) {
    // An empty text before a stray mark, or a long text that was cut: neither can be told from the other.
    cursor.fault ??= "broken";
    return undefined;
  }
  const value = cursor.text.slice(cursor.at + 3, end);
  cursor.at = end + 3;
  cursor.pending.push("mended-quotes");
  return value;
}
