import { foldLabel } from "../labels/fold-label.ts";
import { ownName } from "../labels/own-name.ts";
import type { Candidate } from "../candidates/candidate.ts";

/** Of two values whose scores differ by less than this share nobody can say which is meant. */
const leastLead = 0.06;

const kinds: ReadonlySet<string> = new Set(["date", "datetime", "decimal", "integer", "name", "identifier"]);

/** True where a label leads to another value as surely as to the chosen one. */
export function isTied(chosen: Candidate, other: Candidate): boolean {
  if (!kinds.has(chosen.target.node.kind) || other.label === undefined) return false;
  if (other.score < (1 - leastLead) * chosen.score) return false;
  // Its own name leads to a leaf more surely than what else it may be called.
  const name = ownName(chosen.target);
  if (chosen.label !== undefined && foldLabel(chosen.label) === name && foldLabel(other.label) !== name)
    return false;
  const [own, rival] = [foldLabel(chosen.value), foldLabel(other.value)];
  return !own.includes(rival) && !rival.includes(own);
}
