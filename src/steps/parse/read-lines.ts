import { readPlain } from "./read-plain.ts";
import type { Tree } from "./tree.ts";

interface Line {
  readonly indent: number;
  readonly text: string;
}

const member = /^(?:(["'])([^"'\n]{1,120})\1|([\p{L}_][^:#\n]{0,60}?))\s*:(?:\s+(.*))?$/u;
const label =
  /^(?:[-*•+]\s+|\d+[.)]\s+)?(\*\*|__|`|)([\p{L}_][^:=*`\n]{0,60}?)\s*(?::\1|\1\s*:|\1\s*=)\s*(\S.*)$/u;
const deepest = 40;

interface Place {
  readonly lines: Line[];
  at: number;
}

const stripComment = (text: string): string => text.replace(/\s#\s.*$/, "").trimEnd();

/** A text over several lines (`|`, `>`): joined by line breaks, or by blanks where it is folded. */
function readBlock(place: Place, indent: number, mark: string): Tree {
  const start = place.at;
  while ((place.lines[place.at]?.indent ?? -1) > indent) place.at += 1;
  const lines = place.lines.slice(start, place.at).map(({ text }) => text);
  return { type: "string", value: lines.join(mark.startsWith("|") ? "\n" : " "), mends: [] };
}

function readInner(place: Place, indent: number, depth: number): Tree | undefined {
  const next = place.lines[place.at];
  // A list may stand as far left as the name that it belongs to.
  const isInner = next && (next.indent > indent || (next.indent === indent && /^-(?:\s|$)/.test(next.text)));
  return isInner ? readNode(place, depth + 1) : { type: "null", mends: [] };
}

function readList(place: Place, depth: number): Tree | undefined {
  const indent = place.lines[place.at]?.indent ?? 0;
  const items: Tree[] = [];
  for (let line = place.lines[place.at]; line?.indent === indent; line = place.lines[place.at]) {
    const [dash, rest = ""] = /^-(?:\s+(.*))?$/.exec(line.text) ?? [];
    if (dash === undefined) return items.length > 0 ? { type: "list", items, mends: [] } : undefined;
    let item: Tree | undefined;
    if (member.test(rest)) {
      // The row's first member stands behind the dash, the others below it.
      const inner = indent + (line.text.length - rest.length);
      place.lines[place.at] = { indent: inner, text: rest };
      item = readNode(place, depth + 1);
    } else {
      place.at += 1;
      item = rest === "" ? readInner(place, indent, depth) : readPlain(stripComment(rest));
    }
    if (!item) return undefined;
    items.push(item);
  }
  return { type: "list", items, mends: [] };
}

function readMembers(place: Place, depth: number): Tree | undefined {
  const indent = place.lines[place.at]?.indent ?? 0;
  const members = new Map<string, Tree>();
  for (let line = place.lines[place.at]; line?.indent === indent; line = place.lines[place.at]) {
    const [found, , quotedName, bareName, value = ""] = member.exec(line.text) ?? [];
    const name = quotedName ?? bareName;
    if (found === undefined || name === undefined || members.has(name)) return undefined;
    place.at += 1;
    const plain = stripComment(value);
    const inner = /^[|>][+-]?$/.test(plain)
      ? readBlock(place, indent, plain)
      : plain === ""
        ? readInner(place, indent, depth)
        : readPlain(plain);
    if (!inner) return undefined;
    members.set(name, inner);
  }
  return { type: "object", members, mends: [] };
}

function readNode(place: Place, depth: number): Tree | undefined {
  const line = place.lines[place.at];
  if (!line || depth > deepest) return undefined;
  return /^-(?:\s|$)/.test(line.text) ? readList(place, depth) : readMembers(place, depth);
}

function readLabels(lines: readonly Line[]): Tree | undefined {
  const members = new Map<string, Tree>();
  for (const { text } of lines) {
    const [found, , name = "", value = ""] = label.exec(text) ?? [];
    if (found === undefined || members.has(name)) return undefined;
    members.set(name, readPlain(value.replace(/^(\*\*|__|`)(.*)\1$/, "$2")));
  }
  return members.size > 0 ? { type: "object", members, mends: [] } : undefined;
}

/**
 * An answer in lines: YAML, or names and values line by line, also as a Markdown list. Every line must belong to it: what
 * is something else is no such answer, so that nothing is left out.
 */
export function readLines(text: string): readonly Tree[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => /\S/.test(line) && !/^\s*(?:#(?:\s|$)|---\s*$|\.\.\.\s*$|%YAML)/.test(line))
    .map((line): Line => ({ indent: line.search(/\S/), text: line.trim() }));
  const place: Place = { lines, at: 0 };
  const whole = readNode(place, 0);
  const labelled = readLabels(lines);
  return [...(whole && place.at === lines.length ? [whole] : []), ...(labelled ? [labelled] : [])];
}
