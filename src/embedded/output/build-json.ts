import type { Evidence } from "../../document/evidence.ts";
import type { Json } from "../../document/json.ts";
import type { LeafNode, RecordNode, SchemaNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import type { Found } from "./found.ts";
import { toEvidence } from "./to-evidence.ts";
import { toJsonValue } from "./to-json-value.ts";

const absent: Evidence = { state: "absent" };
const unreadable: Evidence = { state: "unreadable" };
/** Pointers of a schema have a star for the rows of a list. */
const inRow = /\/\*\//;

/** Chosen values by concrete pointer, and how many items each list has. */
export interface Choices {
  readonly found: ReadonlyMap<string, Found>;
  readonly counts: ReadonlyMap<string, number>;
  /** Pointers of leaves that stand on the pages and were read too badly to be told. */
  readonly lost?: ReadonlySet<string>;
}

export interface Built {
  readonly json: Json;
  readonly evidence: Readonly<Record<string, Evidence>>;
}

/**
 * The JSON of a schema's input side with what was found: an absent leaf is null where it may be, else left out; a list
 * without items is empty. Leaves of role `code` are not ours. What a row of a list lacks has no evidence.
 */
export function buildJson(root: SchemaNode, choices: Choices): Built {
  const evidence: Record<string, Evidence> = {};
  const visit = (node: SchemaNode, pointer: string): Json | undefined => {
    switch (node.type) {
      case "leaf":
        return leaf(node, pointer);
      case "object": {
        const entries = node.properties.map(
          (child) =>
            [
              child.name,
              visit(child, `${pointer}/${child.name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
            ] as const,
        );
        return isBare(entries.map(([, value]) => value)) && pointer !== ""
          ? bare(node, entries)
          : Object.fromEntries(entries.filter(([, value]) => value !== undefined));
      }
      case "list": {
        const count = choices.counts.get(pointer) ?? 0;
        return Array.from({ length: count }, (_, index) => visit(node.items, `${pointer}/${index}`) ?? null);
      }
      case "tuple": {
        const places = node.places.map((place, index) => visit(place, `${pointer}/${index}`) ?? null);
        if (!isBare(places) || (node.required && !node.nullable)) return places;
        return node.nullable ? null : undefined;
      }
      case "record":
        return record(node, pointer);
      case "union":
        return visit(node.options[0]!, pointer);
      default:
        node satisfies never;
        return undefined;
    }
  };
  const record = (node: RecordNode, pointer: string): Json | undefined => {
    const keys = [...choices.found.keys()].flatMap((at) => {
      const tokens = at.startsWith(`${pointer}/`) ? parsePointer(at.slice(pointer.length)) : [];
      return tokens.length === 1 ? tokens : [];
    });
    const entries = keys.flatMap((key): [string, Json][] => {
      const value = visit(node.items, `${pointer}${formatPointer([key])}`);
      return value === undefined || value === null ? [] : [[key, value]];
    });
    if (entries.length > 0) return Object.fromEntries(entries);
    return node.nullable ? null : node.required ? {} : undefined;
  };
  const leaf = (node: LeafNode, pointer: string): Json | undefined => {
    if (node.evidence === "code") return undefined;
    const found = choices.found.get(pointer);
    const value = found ? toJsonValue(node, found.value) : undefined;
    if (found && value !== undefined) {
      evidence[pointer] = toEvidence(found, node);
      return value;
    }
    const only = node.valueType === "enum" && node.values?.length === 1 ? node.values[0] : undefined;
    if (only !== undefined) return only;
    if (choices.lost?.has(pointer)) evidence[pointer] = unreadable;
    // A list of many rows lacks far more values than it has, of which there is nothing to say.
    else if (!inRow.test(node.pointer)) evidence[pointer] = absent;
    return node.nullable ? null : undefined;
  };
  return { json: visit(root, "") ?? null, evidence };
}

function isBare(values: readonly (Json | undefined)[]): boolean {
  return values.every(
    (value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0),
  );
}

/** An object of which nothing was found: null where it may be, left out where it may be, else with its empty members. */
function bare(node: SchemaNode, entries: readonly (readonly [string, Json | undefined])[]): Json | undefined {
  if (node.nullable) return null;
  if (!node.required) return undefined;
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
