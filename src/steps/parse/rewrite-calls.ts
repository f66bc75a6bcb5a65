const opening = /(?<![\w.])[A-Za-z_][\w.]*\(\s*(?:[A-Za-z_]\w*\s*=(?!=)|\))|[{[]/g;
const quoted = /[bBrRuUfF]{0,2}("""|'''|"|')/y;
const scalar = String.raw`[bBrRuU]?(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|[+-]?[\d_]*\.?\d+(?:[eE][+-]?\d+)?`;
const call = new RegExp(String.raw`(?:new\s+)?[A-Za-z_][\w.]*\(\s*(${scalar})\s*\)`, "y");
const member = new RegExp(String.raw`<[A-Za-z_][\w.]*:\s*(${scalar})\s*>`, "y");
const day =
  /(?:datetime\.)?(?:date|datetime)\(\s*(\d{4}),\s*(\d{1,2}),\s*(\d{1,2})((?:,\s*\d{1,2}){0,2})\s*\)/y;
const named = /[A-Za-z_][\w.]*\((?=\s*(?:[A-Za-z_]\w*\s*=(?!=)|\)))/y;
const argument = /([A-Za-z_]\w*)\s*=(?!=)/y;
const word = /[A-Za-z_][\w.]*/y;

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What stands between quotation marks, with its escapes read. */
function unescape(inner: string): string {
  return inner.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g,
    (whole, hex, code, sign: string) => {
      const digits = (hex ?? code) as string | undefined;
      if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
      return escapes[sign] ?? (/['"\\]/.test(sign) ? sign : sign === "\n" ? "" : whole);
    },
  );
}

/** Where a quoted text ends, at or after its closing mark; -1 where it does not. */
function findEnd(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(mark, at)) return at;
    else if (mark.length === 1 && text[at] === "\n") return -1;
  }
  return -1;
}

const padded = (digits: string | undefined): string => (digits ?? "").trim().padStart(2, "0");

/** A quoted text, number, date or enum member as JSON, with its length; undefined where none begins. */
function readScalar(text: string, at: number): { readonly json: string; readonly end: number } | undefined {
  const date = match(day, text, at);
  if (date) {
    const [whole, year, month, dayOfMonth, times = ""] = date;
    const [hour, minute] = times.split(",").slice(1);
    const time = hour === undefined ? "" : `T${padded(hour)}:${padded(minute)}:00`;
    return {
      json: JSON.stringify(`${year}-${padded(month)}-${padded(dayOfMonth)}${time}`),
      end: at + whole.length,
    };
  }
  const single = match(call, text, at) ?? match(member, text, at);
  if (single?.[1] !== undefined) {
    const inner = readScalar(single[1], 0);
    return { json: inner?.json ?? single[1], end: at + single[0].length };
  }
  const marks = match(quoted, text, at);
  if (!marks?.[1]) return undefined;
  const start = at + marks[0].length;
  const end = findEnd(text, start, marks[1]);
  const inner = text.slice(start, end);
  // A place that was never filled in.
  if (end < 0 || (/f/i.test(marks[0]) && /[{}]/.test(inner))) return undefined;
  const json = JSON.stringify(/r/i.test(marks[0]) ? inner : unescape(inner));
  return { json, end: end + marks[1].length };
}

/**
 * Calls and values as Python writes them, `Forecast(city='Rome', day=date(2024, 3, 5), tags=('a', 'b'))`, as JSON.
 * Undefined where the text has no such thing, several of them, or something that has no value in JSON.
 */
export function rewriteCalls(text: string): string | undefined {
  opening.lastIndex = 0;
  const first = opening.exec(text);
  if (!first) return undefined;
  const closings: { readonly sign: string; readonly json: string }[] = [];
  let json = "";
  let at = first.index;
  do {
    const sign = text[at] ?? "";
    const value = readScalar(text, at);
    const start = match(named, text, at);
    const name = match(argument, text, at);
    if (value) {
      json += value.json;
      at = value.end;
    } else if (start) {
      closings.push({ sign: ")", json: "}" });
      json += "{";
      at += start[0].length;
    } else if (name && closings.at(-1)?.json === "}") {
      json += `${JSON.stringify(name[1])}:`;
      at += name[0].length;
    } else if (/["'`]/.test(sign)) return undefined;
    else if (sign === "(" || sign === "[" || sign === "{") {
      const close = sign === "{" ? "}" : "]";
      closings.push({ sign: sign === "(" ? ")" : close, json: close });
      json += sign === "{" ? "{" : "[";
      at += 1;
    } else if (sign === ")" || sign === "]" || sign === "}") {
      const open = closings.pop();
      if (open?.sign !== sign) return undefined;
      json += open.json;
      at += 1;
    } else {
      const literal = match(word, text, at)?.[0] ?? sign;
      if (text[at + literal.length] === "(" && literal !== sign) return undefined;
      json += literal;
      at += literal.length;
    }
  } while (closings.length > 0 && at < text.length);
  opening.lastIndex = at;
  return closings.length > 0 || opening.test(text) ? undefined : json;
}
