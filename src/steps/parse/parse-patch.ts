import type { FinishReason } from "../../document/attempt.ts";
import type { Issue } from "../../document/issue.ts";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import { getAt } from "../../values/get-at.ts";
import { foldName } from "../../values/fold-name.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import { createCoerceContext } from "./coerce-context.ts";
import { coerceTree } from "./coerce-tree.ts";
import { findCandidates } from "./find-candidates.ts";
import { findNode } from "./find-node.ts";
import type { Tree } from "./tree.ts";

export interface PatchInput {
  readonly text: string;
  readonly finishReason: FinishReason;
  readonly schema: Schema;
  readonly locale: LocaleHints;
  /** The places that were asked for. */
  readonly pointers: readonly string[];
  /** The JSON that is repaired. */
  readonly json: Json;
}

export type PatchResult =
  | { readonly ok: true; readonly patch: Record<string, Json>; readonly mended: Issue[] }
  | {
      readonly ok: false;
      readonly code: "output.empty" | "output.truncated" | "output.invalid-json";
      readonly issues: Issue[];
    };

/** `lines[0].netAmount`, `#/lines/0/netAmount` and `lines/0/netAmount` to a pointer. */
function toPointer(key: string): string {
  const plain = key
    .trim()
    .replace(/^#/, "")
    .replace(/^\$\.?/, "");
  if (plain.startsWith("/")) return plain;
  if (plain.includes("/")) return `/${plain}`;
  return formatPointer(
    plain
      .replace(/\[(\d+)\]/g, ".$1")
      .split(".")
      .filter((token) => token !== ""),
  );
}

function textOf(tree: Tree | undefined): string | undefined {
  return tree?.type === "string" ? tree.value : undefined;
}

/** Rows of `{ "pointer": ..., "value": ... }`, as in JSON Patch. */
function readOperations(items: readonly Tree[]): [string, Tree][] {
  return items.flatMap((item): [string, Tree][] => {
    if (item.type !== "object") return [];
    const place = ["pointer", "path", "place", "field"]
      .map((name) => textOf(item.members.get(name)))
      .find((text) => text !== undefined);
    const value = ["value", "newValue", "corrected", "correctedValue"]
      .map((name) => item.members.get(name))
      .find((found) => found !== undefined);
    return place === undefined || value === undefined ? [] : [[toPointer(place), value]];
  });
}

/** The value at a pointer of a nested answer; rows count only where the answer has as many as the JSON it repairs. */
function valueAt(
  tree: Tree,
  tokens: readonly string[],
  json: Json,
  at: readonly string[] = [],
): Tree | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return tree;
  if (tree.type === "list") {
    const known = getAt(json, formatPointer(at));
    const item =
      Array.isArray(known) && known.length === tree.items.length ? tree.items[Number(token)] : undefined;
    return item && valueAt(item, rest, json, [...at, token]);
  }
  if (tree.type !== "object") return undefined;
  const member =
    tree.members.get(token) ?? [...tree.members].find(([key]) => foldName(key) === foldName(token))?.[1];
  return member && valueAt(member, rest, json, [...at, token]);
}

function isAsked(pointer: string, asked: readonly string[]): boolean {
  return asked.some((allowed) => pointer === allowed || pointer.startsWith(`${allowed}/`));
}

function readEntries(tree: Tree, { pointers, json }: PatchInput, depth = 0): [string, Tree][] {
  if (tree.type === "list")
    return readOperations(tree.items).filter(([pointer]) => isAsked(pointer, pointers));
  if (tree.type !== "object") return [];
  const flat = [...tree.members]
    .map(([key, value]): [string, Tree] => [toPointer(key), value])
    .filter(([pointer]) => isAsked(pointer, pointers));
  const nested = pointers
    .filter((pointer) => !flat.some(([found]) => found === pointer || found.startsWith(`${pointer}/`)))
    .flatMap((pointer): [string, Tree][] => {
      const value = valueAt(tree, parsePointer(pointer), json);
      return value ? [[pointer, value]] : [];
    });
  const found = [
    ...flat,
    ...nested,
    ...readOperations([tree]).filter(([pointer]) => isAsked(pointer, pointers)),
  ];
  if (found.length > 0 || depth > 1) return found;
  return [...tree.members.values()].flatMap((inner) =>
    readEntries(inner, { pointers, json } as PatchInput, depth + 1),
  );
}

/**
 * Reads the answer to a repair: an object of pointer and value, rows of pointer and value, or the part of the whole that
 * holds the places. Takes only places that were asked for; refuses cut-off answers and such that give a place two values.
 */
export function parsePatch(input: PatchInput): PatchResult {
  const { text, finishReason, schema, locale } = input;
  const refuse = (
    code: "output.empty" | "output.truncated" | "output.invalid-json",
    issue: string,
    message: string,
  ): PatchResult => ({
    ok: false,
    code,
    issues: [{ pointer: "", code: issue, message }],
  });
  if (text.trim() === "") return refuse("output.empty", "empty", "The model wrote nothing.");
  if (finishReason === "length")
    return refuse("output.truncated", "truncated", "The model stopped at its output limit.");
  const candidates = findCandidates(text);
  const faulty = candidates.find(({ fault, isNested }) => fault !== undefined && !isNested);
  const whole = candidates.filter(({ fault, isNested }) => fault === undefined && !(faulty && isNested));
  const context = createCoerceContext(locale);
  const patch: Record<string, Json> = {};
  for (const candidate of whole) {
    for (const [pointer, tree] of readEntries(candidate.tree, input)) {
      const node = findNode(schema.node, parsePointer(pointer));
      const value = node && coerceTree(tree, node, parsePointer(pointer), context);
      if (value === undefined) continue;
      if (Object.hasOwn(patch, pointer) && JSON.stringify(patch[pointer]) !== JSON.stringify(value))
        return refuse("output.invalid-json", "several-answers", "The answer gives one place two values.");
      patch[pointer] = value;
    }
  }
  if (Object.keys(patch).length > 0) return { ok: true, patch, mended: context.issues };
  return faulty?.fault === "cut-off"
    ? refuse("output.truncated", "truncated", "The answer ends before its JSON does.")
    : refuse("output.invalid-json", "no-json", "The answer holds none of the places that were asked for.");
}
