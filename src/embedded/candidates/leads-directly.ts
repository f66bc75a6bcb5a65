import type { LeafKind } from "../../document/leaf-meta.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import type { ReadValue } from "./read-value.ts";

/** Kinds whose values have a form of their own. */
const formed: ReadonlySet<LeafKind> = new Set([
  "bic",
  "date",
  "email",
  "iban",
  "identifier",
  "phone",
  "url",
  "vat-id",
] satisfies LeafKind[]);

/** So many letters of a label in front of a date are hardly chance: "ohne Abzug bis", "please pay no later than". */
const longDateLabel = 7;

/**
 * True for a label in running text that says as much as one on its own line: its value follows at once, and it is an
 * acronym ("transfer to IBAN NL05..."), begins a clause ("within 14 days, no later than 1 May") or is a long one before a date.
 */
export function leadsDirectly<T>(match: LabelMatch<T>, read: ReadValue, kind: LeafKind): boolean {
  const { segment, start, end } = match;
  if (!formed.has(kind) || read.range.segment !== segment || read.score < 0.75) return false;
  if (!/^[\s.:#]*$/u.test(segment.text.slice(end, read.range.start))) return false;
  const isAcronym = /^\p{Lu}{3,}$/u.test(segment.text.slice(start, end)) && /\p{Ll}{2}/u.test(segment.text);
  if (kind === "date" && match.quality === 1 && match.key.length >= longDateLabel) return true;
  return isAcronym || /[,;]\s*$/u.test(segment.text.slice(0, start));
}
