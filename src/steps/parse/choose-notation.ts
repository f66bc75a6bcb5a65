import { isDeepStrictEqual } from "node:util";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { Schema } from "../../document/schema.ts";
import { findCandidates } from "./find-candidates.ts";
import { noteMend } from "./note-mend.ts";
import { readElements } from "./read-elements.ts";
import { readLines } from "./read-lines.ts";
import { readTable } from "./read-table.ts";
import { rewriteCalls } from "./rewrite-calls.ts";
import { shapeCandidate, type Shaped } from "./shape-candidate.ts";
import type { Tree } from "./tree.ts";

/** Characters; more than any answer that a model writes by hand has. */
const longest = 500_000;

const thought = /<\/(?:think|thinking|thought|reasoning|reflection)\s*>/gi;
const thinking = /<(?:think|thinking|thought|reasoning|reflection)\b/i;
const fullWidth: Readonly<Record<string, string>> = { "｛": "{", "｝": "}", "［": "[", "］": "]", "＂": '"' };

/** What stands in the first Markdown fence; the whole text where there is none. */
function openFence(text: string): string {
  const start = text.indexOf("```");
  const line = start < 0 ? -1 : text.indexOf("\n", start);
  const end = line < 0 ? -1 : text.indexOf("```", line);
  return end < 0 ? text : text.slice(line + 1, end);
}

function readRewritten(text: string | undefined): Tree[] {
  const [only, ...others] = text === undefined ? [] : findCandidates(text);
  return only && !only.fault && others.length === 0 && text?.slice(only.end).trim() === "" ? [only.tree] : [];
}

/** Names and values of the whole root, every one of them fitting: there is nothing else that tells such an answer from talk. */
function isWhole({ context }: Shaped, { node }: Schema): boolean {
  const { misfits, unknown, isDoubtful, matched, issues, known } = context;
  if (misfits + unknown > 0 || isDoubtful || matched === 0) return false;
  if (issues.some(({ code }) => code === "mended-missing" || code === "mended-wrapper")) return false;
  if (node.type !== "object") return node.type === "list";
  return node.properties.every(
    (property) => !property.required || property.meta.evidence === "code" || known.has(property.name),
  );
}

/**
 * An answer that is no JSON but another notation: calls and values of Python, XML, a Markdown table, YAML, or lines of
 * names and values. It counts only where all of it fits the schema and nothing that the schema asks for is missing.
 *
 * @param isBroken there is JSON that broke: only the notations that look like it are tried
 */
export function chooseNotation(
  text: string,
  schema: Schema,
  locale: LocaleHints,
  isBroken: boolean,
): Shaped | undefined {
  // What stands before the end of the thinking was a draft.
  const said = text.slice([...text.matchAll(thought)].map((end) => end.index + end[0].length).at(-1) ?? 0);
  if (said.length > longest || thinking.test(said)) return undefined;
  const inner = openFence(said).trim();
  const plain = inner.replace(/[｛｝［］＂]/g, (sign) => fullWidth[sign] ?? sign);
  const read: readonly (() => readonly Tree[])[] = [
    () => readRewritten(rewriteCalls(inner)),
    () => (plain === inner ? [] : readRewritten(plain)),
    () => (/^[\w.]+\s*=\s*['"\d]/.test(inner) ? readRewritten(`{${inner}}`) : []),
    ...(isBroken
      ? []
      : [
          () => [readElements(inner)].filter((tree) => tree !== undefined),
          () => readTable(inner),
          () => readLines(inner),
        ]),
  ];
  for (const readTrees of read) {
    const whole = readTrees()
      .map((tree) => shapeCandidate(tree, schema, locale))
      .filter((shaped) => isWhole(shaped, schema));
    const [only, ...others] = whole;
    if (!only) continue;
    if (others.some(({ json }) => !isDeepStrictEqual(json, only.json))) return undefined;
    noteMend(only.context, "", "mended-notation");
    return only;
  }
  return undefined;
}
