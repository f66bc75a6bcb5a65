import type { SchemaNode } from "../../document/schema-node.ts";
import { nameOf } from "../labels/name-of.ts";
import type { ProseKind } from "./prose.ts";
import { topicOf } from "./topic-of.ts";
import type { Topic } from "./topic-of.ts";

const judgment = /^(?:judge?ment|ruling|court decision|urteil|jugement|sentencia|sentenza)$/u;
const contract = /^(?:contract|agreement|vertrag|contrat|contrato|contratto)$/u;
const ofJudgments: ReadonlySet<Topic> = new Set<Topic>([
  "court",
  "case-number",
  "case-name",
  "judges",
  "disposition",
  "decision-date",
  "hearing-date",
  "neutral-citation",
  "ecli",
  "precedents",
]);
const ofContracts: ReadonlySet<Topic> = new Set<Topic>([
  "agreement-date",
  "effective-date",
  "expiration-date",
  "execution-date",
  "governing-law",
  "forum",
  "term",
  "renewal",
  "notice",
  "renewal-notice",
  "signatures",
]);

const contractNames =
  /^(?:contract(?: type| id| number)?|agreement type|clauses?|obligations|payment terms|termination rights|renewal|perpetual|is perpetual|warranties|exhibits)$/u;
const judgmentNames = /^(?:facts|issues|arguments|reasoning|holdings|relief|dissents|procedural history)$/u;

/** Whether a node is for papers of another kind than this one: `judgment/costs` or `caseNumbers` in a contract. */
export function isForeign(
  node: SchemaNode,
  parents: readonly SchemaNode[],
  kind: ProseKind,
  topic: Topic | undefined = topicOf(node, parents),
): boolean {
  const isJudgment = kind === "judgment";
  const isInside = parents.some((parent) => {
    const name = parent.type === "object" ? nameOf(parent) : "";
    return (isJudgment ? contract : judgment).test(name);
  });
  if (isInside) return true;
  const name = nameOf(node);
  if (isJudgment ? contractNames.test(name) : judgmentNames.test(name) && kind === "contract") return true;
  return topic !== undefined && (isJudgment ? ofContracts : ofJudgments).has(topic);
}
