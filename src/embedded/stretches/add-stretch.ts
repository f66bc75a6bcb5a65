import type { Evidence } from "../../document/evidence.ts";
import type { Json } from "../../document/json.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import type { Built } from "../output/build-json.ts";
import type { Stretch } from "./cut-stretches.ts";
import { holdsRows } from "./holds-rows.ts";

/** An answer that grows, part by part; both are changed in their places, since long lists are copied for each part otherwise. */
export interface Growing {
  json: Json;
  readonly evidence: Record<string, Evidence>;
}

type Properties = Record<string, Json | undefined>;

const toProperties = (json: Json | undefined): Properties | undefined =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Properties) : undefined;

/** Evidence with the indices of the whole page; `isOwn` where a word of it stands below the head. */
function translate(
  evidence: Evidence,
  { headWords, toIndex }: Stretch,
): { evidence: Evidence; isOwn: boolean } {
  const { words } = evidence;
  if (!words) return { evidence, isOwn: evidence.state === "found" };
  const isOwn = words.some(({ indices }) => indices.some((index) => index >= headWords));
  return {
    evidence: {
      ...evidence,
      words: words.map(({ page, indices }) => ({ page, indices: indices.map(toIndex) })),
    },
    isOwn,
  };
}

/** Evidence of the rows of one list: by row, with what follows the row in its pointer. */
function groupByRow(built: Built, pointer: string): Map<number, [rest: string, evidence: Evidence][]> {
  const groups = new Map<number, [string, Evidence][]>();
  const start = `${pointer}/`;
  for (const at of Object.keys(built.evidence)) {
    const evidence = built.evidence[at];
    if (!evidence || !at.startsWith(start)) continue;
    const end = at.indexOf("/", start.length);
    const row = Number(at.slice(start.length, end < 0 ? undefined : end));
    if (!Number.isInteger(row)) continue;
    const group = groups.get(row);
    const entry: [string, Evidence] = [end < 0 ? "" : at.slice(end), evidence];
    if (group) group.push(entry);
    else groups.set(row, [entry]);
  }
  return groups;
}

/** Adds the rows that a part of a long table has to those of the parts before it. Gives how many. */
export function addStretch(whole: Growing, part: Built, stretch: Stretch, root: SchemaNode): number {
  let added = 0;
  const addRows = (rows: Json[], more: readonly Json[], pointer: string): void => {
    const groups = groupByRow(part, pointer);
    delete whole.evidence[pointer];
    for (const [index, row] of more.entries()) {
      const entries = (groups.get(index) ?? []).map(([rest, evidence]) => ({
        rest,
        ...translate(evidence, stretch),
      }));
      // What stands in the head was found with the first part.
      if (entries.length > 0 && !entries.some(({ isOwn }) => isOwn)) continue;
      for (const { rest, evidence } of entries) whole.evidence[`${pointer}/${rows.length}${rest}`] = evidence;
      rows.push(row);
      added += 1;
    }
  };
  const visit = (node: SchemaNode, own: Json | undefined, more: Json | undefined, pointer: string): void => {
    const [mine, others] = [toProperties(own), toProperties(more)];
    if (node.type === "object" && mine && others) {
      for (const child of node.properties) {
        // A list of which the first part had none is there now.
        if (child.type === "list" && Array.isArray(others[child.name]) && !Array.isArray(mine[child.name]))
          mine[child.name] = [];
        const at = `${pointer}${formatPointer([child.name])}`;
        visit(child, mine[child.name], others[child.name], at);
      }
    }
    if (node.type !== "list" || !Array.isArray(own) || !Array.isArray(more)) return;
    const isOne = holdsRows(node.items) && own.length === 1 && more.length === 1;
    if (isOne) visit(node.items, own[0] as Json, more[0] as Json, `${pointer}/0`);
    else addRows(own as Json[], more as readonly Json[], pointer);
  };
  visit(root, whole.json, part.json, "");
  return added;
}
