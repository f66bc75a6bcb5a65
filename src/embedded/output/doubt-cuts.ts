import type { LeafNode, SchemaNode } from "../../document/schema-node.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import type { Entity } from "../entities/entity.ts";
import type { Segment, TextRange, Token } from "../reading/reading.ts";
import { findRun } from "../reading/find-run.ts";
import type { Found } from "./found.ts";

interface CutsContext {
  readonly entities: readonly (readonly Entity[])[];
  readonly labels: readonly (readonly TextRange[])[];
  readonly root: SchemaNode;
}

/** A name or a text among the chosen values. */
interface Words {
  readonly pointer: string;
  readonly found: Found;
}

const kinds: ReadonlySet<string> = new Set(["name", "text"]);
/** A number that may be a word of a name: "Summer fair 2026 campaign". */
const isPlainNumber = /^\d{1,4}$/;

/**
 * The values with a doubt on every name or text that is a stretch of a longer run of words: the word right before or after it, one
 * blank away on the same line, belongs to no other value, label or number, and no mark parts the two. Two texts of one item that
 * share some of their words are doubtful too.
 */
export function doubtCuts(
  found: ReadonlyMap<string, Found>,
  context: CutsContext,
): ReadonlyMap<string, Found> {
  const taken = new Map<Segment, TextRange[]>();
  for (const { ranges } of found.values()) for (const range of ranges) add(taken, range.segment, range);
  const isTaken = (segment: Segment, token: Token): boolean => {
    const isRead = touches(context.entities[segment.id], token) && !isPlainNumber.test(token.text);
    return isRead || touches(taken.get(segment), token) || touches(context.labels[segment.id], token);
  };
  const words = [...found].flatMap(([pointer, value]): Words[] => {
    const leaf = leafAt(context.root, parsePointer(pointer));
    return leaf?.valueType === "string" && kinds.has(leaf.kind) ? [{ pointer, found: value }] : [];
  });
  const items = new Map<string, Words[]>();
  for (const entry of words) {
    const item = /^.*\/\d+(?=\/[^/]+$)/.exec(entry.pointer)?.[0];
    if (item !== undefined) add(items, item, entry);
  }
  const shared = new Set([...items.values()].flatMap(listShared));
  const doubted = new Map(found);
  for (const { pointer, found: value } of words) {
    const runs = value.ranges.map((range) => findRun(range, isTaken));
    const isWhole = runs.every((run, index) => run === value.ranges[index]);
    if (isWhole && !shared.has(pointer)) continue;
    const whole = runs.map(({ segment, start, end }) => segment.text.slice(start, end)).join(" ");
    const longer = { value: whole, why: "The words beside the value belong to nothing else." };
    doubted.set(pointer, {
      ...value,
      isAmbiguous: true,
      ...(isWhole ? {} : { alternatives: [...(value.alternatives ?? []), longer] }),
    });
  }
  return doubted;
}

function add<TKey, TValue>(lists: Map<TKey, TValue[]>, key: TKey, value: TValue): void {
  const own = lists.get(key);
  if (own) own.push(value);
  else lists.set(key, [value]);
}

function touches(
  ranges: readonly TextRange[] | undefined,
  token: { readonly start: number; readonly end: number },
): boolean {
  return ranges?.some(({ start, end }) => start < token.end && end > token.start) ?? false;
}

/** Pointers of texts that share words with another text of their item without being the same. */
function listShared(texts: readonly Words[]): string[] {
  return texts
    .filter((one) =>
      texts.some(
        (other) =>
          other.found.value !== one.found.value &&
          one.found.ranges.some((range) =>
            touches(
              other.found.ranges.filter(({ segment }) => segment === range.segment),
              range,
            ),
          ),
      ),
    )
    .map(({ pointer }) => pointer);
}

function leafAt(node: SchemaNode | undefined, [first, ...rest]: readonly string[]): LeafNode | undefined {
  if (node === undefined || first === undefined) return node?.type === "leaf" ? node : undefined;
  if (node.type === "object")
    return leafAt(
      node.properties.find((child) => child.name === first),
      rest,
    );
  if (node.type === "list" || node.type === "record") return leafAt(node.items, rest);
  return node.type === "tuple" ? leafAt(node.places[Number(first)], rest) : undefined;
}
