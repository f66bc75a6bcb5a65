import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import type { LeafNode, ListNode, SchemaNode } from "../document/schema-node.ts";
import { findNodes } from "../schema/find-nodes.ts";
import { isGrounded } from "../schema/is-grounded.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { toPattern } from "../values/to-pattern.ts";
import { assignRows } from "./assign-rows.ts";
import { chooseMetric } from "./choose-metric.ts";
import { compareLeaf } from "./compare-leaf.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

interface Scored {
  readonly outcomes: readonly LeafOutcome[];
  /** Pattern pointers of the truth that the schema does not have: not scored. */
  readonly unknown: readonly string[];
}

class DocumentScore {
  readonly outcomes: LeafOutcome[] = [];
  readonly unknown = new Set<string>();
  readonly #node: SchemaNode;
  readonly #fields: Extraction<unknown>["fields"];

  constructor(node: SchemaNode, fields: Extraction<unknown>["fields"]) {
    this.#node = node;
    this.#fields = fields;
  }

  /** `at` is where the answer has it; it and the truth may stand at different places of a list. */
  compare(truth: Json, answer: unknown, at: string): void {
    const field = toPattern(at);
    if (isObject(truth)) {
      for (const [key, value] of Object.entries(truth)) {
        if (value === undefined) continue;
        this.compare(value, isObject(answer) ? answer[key] : undefined, at + formatPointer([key]));
      }
      return;
    }
    const nodes = findNodes(this.#node, field);
    const leaf = nodes.find(
      (node): node is LeafNode | ListNode => node.type === "leaf" || node.type === "list",
    );
    if (!leaf) {
      if (truth !== null || nodes.length === 0) this.unknown.add(field);
      return;
    }
    if (Array.isArray(truth)) this.#compareList(truth as readonly Json[], answer, at);
    else if (truth === null && leaf.type === "list") this.#compareList([], answer, at);
    else this.#compareLeaf(truth, answer, at, leaf);
  }

  #compareLeaf(expected: Json, actual: unknown, pointer: string, leaf: LeafNode | ListNode): void {
    const [lacks, has] = [isAbsent(expected), !isAbsent(actual)];
    if (lacks || !has) {
      const outcome = lacks ? (has ? "invented" : "correct-null") : "missed";
      this.#add(pointer, { outcome, similarity: outcome === "correct-null" ? 1 : 0, expected, actual });
      return;
    }
    const { isSame, similarity } = compareLeaf(chooseMetric(leaf), expected, actual);
    this.#add(pointer, { outcome: isSame ? "correct" : "wrong", similarity, expected, actual });
  }

  /** Items are paired by how much of them agrees; what is left over was missed, or invented. */
  #compareList(truth: readonly Json[], answer: unknown, at: string): void {
    const items: readonly unknown[] = Array.isArray(answer) ? answer : isAbsent(answer) ? [] : [answer];
    const shape = truth.find(isObject);
    const scores = truth.map((wanted, row) =>
      items.map((given, column) => {
        const trial = new DocumentScore(this.#node, {});
        trial.compare(wanted, given, `${at}/${column}`);
        const share = trial.outcomes.reduce(
          (sum, each) => sum + (each.outcome === "correct-null" ? 0 : each.similarity),
          0,
        );
        // Of equally good ones the one at the same place is meant.
        return share === 0 ? 0 : share + 1e-6 / (1 + Math.abs(row - column));
      }),
    );
    const pairs = assignRows(scores);
    for (const [row, column] of pairs) this.compare(truth[row] ?? null, items[column], `${at}/${column}`);
    for (const [row, wanted] of truth.entries())
      if (!pairs.some(([paired]) => paired === row)) this.compare(wanted, undefined, `${at}/${row}`);
    for (const [column, given] of items.entries()) {
      if (pairs.some(([, paired]) => paired === column)) continue;
      // Only what the truth speaks of can be said to be wrong.
      if (shape) this.#invent(shape, given, `${at}/${column}`);
      else if (truth.length === 0 || !isObject(given)) this.#inventAll(given, `${at}/${column}`);
    }
    if (truth.length === 0 && items.length === 0)
      this.#add(at, { outcome: "correct-null", similarity: 1, expected: null, actual: null });
  }

  #invent(shape: JsonObject, given: unknown, at: string): void {
    for (const [key, value] of Object.entries(shape)) {
      const actual = isObject(given) ? given[key] : undefined;
      const pointer = at + formatPointer([key]);
      if (isObject(value)) this.#invent(value, actual, pointer);
      else this.#inventAll(actual, pointer);
    }
  }

  #inventAll(given: unknown, at: string): void {
    if (isAbsent(given)) return;
    if (typeof given === "object" && given !== null)
      for (const [key, value] of Object.entries(given)) this.#inventAll(value, at + formatPointer([key]));
    else this.#add(at, { outcome: "invented", similarity: 0, expected: null, actual: given });
  }

  #add(pointer: string, outcome: Omit<LeafOutcome, "field" | "pointer">): void {
    const report = isAbsent(outcome.actual) ? undefined : this.#fields[pointer];
    const told =
      report && report.match !== "not-applicable"
        ? { confidence: report.confidence, isGrounded: isGrounded(report) }
        : {};
    this.outcomes.push({ field: toPattern(pointer), pointer, ...outcome, ...told });
  }
}

/**
 * An answer beside its truth, leaf by leaf. In the truth null means that the document does not have it; what the truth does not
 * mention is unknown and not scored. Items of lists are paired where they agree most.
 */
export function scoreDocument(
  truth: Json,
  extraction: Pick<Extraction<unknown>, "data" | "fields">,
  node: SchemaNode,
): Scored {
  const score = new DocumentScore(node, extraction.fields);
  score.compare(truth, extraction.data, "");
  return { outcomes: score.outcomes, unknown: [...score.unknown] };
}
