import { noteMend } from "./note-mend.ts";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../document/json.ts";
import type { LocaleHints } from "../../document/locale-hints.ts";
import type { SchemaNode } from "../../document/schema-node.ts";
import type { Schema } from "../../document/schema.ts";
import { foldName } from "../../values/fold-name.ts";
import type { Candidate } from "./find-candidates.ts";
import { type Shaped, shapeCandidate } from "./shape-candidate.ts";
import { takesForm } from "./takes-form.ts";
import type { Tree } from "./tree.ts";

export type Choice =
  | { readonly type: "answer"; readonly shaped: Shaped; readonly candidate: Candidate }
  | {
      readonly type: "refused";
      readonly reason: "cut-off" | "elided" | "broken" | "several" | "none";
      readonly partial?: Json;
    };

interface Weighed {
  readonly candidate: Candidate;
  readonly shaped: Shaped;
}

/** Words that announce that what follows replaces what stood before. */
const correction =
  /\b(?:correct(?:ed|ion)|fixed|final|revised|updated|instead|improved|korrigiert\w*|endgültig\w*|corrig[ée]\w*|corregid\w*|corrett\w*|wait|actually|oops)\b/iu;
const placeholder =
  /^(?:string|text|number|integer|boolean|date|<[^>]*>|\[[^\]]*\]|\.{3}|…|yyyy-mm-dd|your .*|example.*|x{2,})$/i;

function listTexts(json: Json | undefined, found: string[] = []): string[] {
  if (typeof json === "string") found.push(json);
  else if (typeof json === "object" && json !== null)
    for (const child of Object.values(json)) listTexts(child, found);
  return found;
}

function isTemplate(json: Json): boolean {
  const texts = listTexts(json);
  return texts.length > 0 && texts.filter((text) => placeholder.test(text.trim())).length * 3 >= texts.length;
}

/** Whether every value of `part` stands in `whole` as well; null says nothing. */
function isWithin(part: Json | undefined, whole: Json | undefined): boolean {
  if (part === null || part === undefined) return true;
  if (typeof part !== "object") return part === whole;
  if (typeof whole !== "object" || whole === null || Array.isArray(part) !== Array.isArray(whole))
    return false;
  const other = whole as Readonly<Record<string, Json>>;
  return Object.entries(part).every(([key, value]) =>
    isWithin(value, Object.hasOwn(other, key) ? other[key] : undefined),
  );
}

/** Names of every property of a schema, folded. */
function listNames(node: SchemaNode, found = new Set<string>()): Set<string> {
  if (node.name !== "" && node.name !== "*") found.add(foldName(node.name));
  const inner =
    node.type === "object"
      ? node.properties
      : node.type === "union"
        ? node.options
        : node.type === "tuple"
          ? node.places
          : node.type === "leaf"
            ? []
            : [node.items];
  for (const child of inner) listNames(child, found);
  return found;
}

/** Whether a tree says "nothing there": no value and no name of one stands in it. */
function holdsNothing(tree: Tree): boolean {
  if (tree.type === "list") return tree.items.every(holdsNothing);
  return tree.type === "null" || (tree.type === "object" && tree.members.size === 0);
}

const isAnswer = ({ shaped, candidate: { tree } }: Weighed, schema: Schema): boolean => {
  const { context } = shaped;
  if (context.matched > 0 || context.known.size > 0) return true;
  // An object with foreign members alone is something else.
  if (context.misfits > 0 || context.unknown > 0) return false;
  return shaped.isUnframed === true || (holdsNothing(tree) && takesForm(schema.node, tree.type));
};

/** Several objects where the schema wants a list of them: one a line, as some models write rows. */
function joinRows(candidates: readonly Candidate[], schema: Schema): Candidate | undefined {
  const [first] = candidates;
  if (schema.node.type !== "list" || schema.node.items.type !== "object" || candidates.length < 2 || !first)
    return undefined;
  if (!candidates.every(({ tree, fault }) => tree.type === "object" && !fault)) return undefined;
  const end = candidates.at(-1)?.end ?? first.end;
  return {
    ...first,
    end,
    tree: { type: "list", items: candidates.map(({ tree }) => tree), mends: ["mended-bracket"] },
  };
}

/** Mends of what stands outside of quotes, where the inside of a text lands whose mark is lost. */
const unquoted: ReadonlySet<string> = new Set(["mended-bare-string", "mended-comment", "mended-bracket"]);

const hasOddQuotes = (text: string): boolean => (text.match(/(?<!\\)(?:\\\\)*"/g)?.length ?? 0) % 2 === 1;

/**
 * Whether mending may have lost values: a text ran over a member, or a bracket stood in the wrong place and members
 * that belong elsewhere, or the rest of the answer, were left outside.
 */
function isDoubtful({ candidate, shaped: { context } }: Weighed, text: string): boolean {
  if (context.isDoubtful) return true;
  const span = text.slice(candidate.start, candidate.end);
  if (context.issues.some(({ code }) => unquoted.has(code)) && hasOddQuotes(span)) return true;
  const isMoved = context.issues.some(({ code }) => code === "mended-bracket");
  return isMoved && (context.unknown > 0 || /[":[{]/.test(text.slice(candidate.end)));
}

/** Whether an answer may be without any name that the schema knows. */
const hasFreeForm = ({ node }: Schema): boolean => node.type !== "object" || node.isOpen === true;

/** Whether what broke off has places in which another list or object may stand: that one is a part, not the answer. */
const holdsMore = ({ tree, names }: Candidate): boolean =>
  names.size > 0 ||
  (tree.type === "list" && tree.items.some(({ type }) => type === "list" || type === "object"));

/** The one candidate that is the answer, or why none can be taken for it without losing or mixing up values. */
export function chooseCandidate(
  text: string,
  found: readonly Candidate[],
  schema: Schema,
  locale: LocaleHints,
): Choice {
  const rows = joinRows(found, schema);
  const weighed = (rows ? [rows] : found).map((candidate): Weighed => {
    let shaped: Shaped | undefined;
    return {
      candidate,
      // Of a broken answer each bracket is a candidate, and few of them are looked at.
      get shaped() {
        return (shaped ??= shapeCandidate(candidate.tree, schema, locale));
      },
    };
  });
  const schemaNames = listNames(schema.node);
  const namesOf = (candidate: Candidate): string[] =>
    [...candidate.names].map(foldName).filter((name) => schemaNames.has(name));
  const faulty = weighed.filter(
    ({ candidate }) =>
      candidate.fault &&
      !candidate.isNested &&
      (namesOf(candidate).length > 0 || (hasFreeForm(schema) && holdsMore(candidate))),
  );
  const whole = weighed.filter(
    (item) =>
      !item.candidate.fault && !(faulty.length > 0 && item.candidate.isNested) && isAnswer(item, schema),
  );
  const isReplaced = ({ candidate: broken }: Weighed): boolean => {
    const names = namesOf(broken);
    return whole.some(({ candidate }) => {
      const others = new Set(namesOf(candidate));
      const isLater = candidate.start > broken.start && takesForm(schema.node, candidate.tree.type);
      return isLater && names.every((name) => others.has(name));
    });
  };
  const worst = faulty.findLast((item) => !isReplaced(item));
  if (worst)
    return { type: "refused", reason: worst.candidate.fault ?? "broken", partial: worst.shaped.json };
  const real = whole.filter(({ shaped }) => !isTemplate(shaped.json));
  const ranked = (real.length > 0 ? real : whole).toSorted((a, b) => b.shaped.score - a.shaped.score);
  const [best, ...others] = ranked;
  if (!best) return refuseAll(weighed);
  if (isDoubtful(best, text)) return { type: "refused", reason: "broken" };
  const rivals = others.filter(
    ({ shaped }) =>
      !isDeepStrictEqual(shaped.json, best.shaped.json) && !isWithin(shaped.json, best.shaped.json),
  );
  if (rivals.length === 0) return { type: "answer", shaped: best.shaped, candidate: best.candidate };
  const last = [best, ...rivals].toSorted((a, b) => a.candidate.start - b.candidate.start).at(-1) ?? best;
  const before = Math.max(
    ...[best, ...rivals].filter((item) => item !== last).map(({ candidate }) => candidate.end),
  );
  const isCorrected = correction.test(text.slice(before, last.candidate.start));
  const [first, ...more] = [best, ...rivals].filter(({ candidate }) => candidate.isFenced);
  const chosen = isCorrected ? last : more.length === 0 ? first : undefined;
  if (!chosen || chosen.shaped.score * 2 < best.shaped.score)
    return { type: "refused", reason: "several", partial: best.shaped.json };
  noteMend(chosen.shaped.context, "", "mended-last-answer");
  return { type: "answer", shaped: chosen.shaped, candidate: chosen.candidate };
}

/** Nothing fits: what broke off says more than "no answer". */
function refuseAll(weighed: readonly Weighed[]): Choice {
  const faulty = weighed.find(({ candidate }) => candidate.fault && !candidate.isNested);
  const isLong =
    faulty && faulty.candidate.start === Math.min(...weighed.map(({ candidate }) => candidate.start));
  return { type: "refused", reason: isLong ? (faulty.candidate.fault ?? "none") : "none" };
}
