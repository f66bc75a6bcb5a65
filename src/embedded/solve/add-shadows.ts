import type { LeafNode } from "../../document/schema-node.ts";
import type { Rule } from "../../document/rule.ts";
import { splitName } from "../../values/split-name.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { toPhrases } from "../labels/to-phrases.ts";
import { columnRole } from "../tables/column-role.ts";
import type { FoundItems } from "../tables/table.ts";
import type { Equation } from "./equation.ts";
import type { EquationForm } from "./equation-form.ts";

type Role = "total" | "net" | "tax" | "rounding" | "cash" | "change";

const names: readonly (readonly [Role, RegExp])[] = [
  [
    "total",
    /^(?:(?:grand|invoice|receipt|order|bill) )?total(?: (?:amount|gross|due|price|sum))?$|^gross(?: (?:total|amount))?$|^total amount$/,
  ],
  ["net", /^(?:sub ?total|net(?: (?:total|amount))?|total net|amount net)$/],
  ["tax", /^(?:(?:total )?(?:tax|vat|gst|sales tax)|(?:tax|vat|gst) (?:total|amount))$/],
  ["rounding", /^rounding/],
  ["cash", /^(?:cash|paid|tendered|amount paid)$/],
  ["change", /^change/],
];
/** What the amounts around a total are called on paper. */
const shadowNames: Readonly<Record<Exclude<Role, "total">, string>> = {
  net: "subtotal",
  tax: "tax",
  rounding: "rounding",
  cash: "cash",
  change: "change",
};

/** Leaves that the schema does not have but that belong to its total, and what holds between them all. */
export interface Shadows {
  readonly targets: readonly Target[];
  equations(lists: ReadonlyMap<string, FoundItems>): Equation[];
}

interface Kept {
  readonly lists: readonly ListTarget[];
  readonly rules: readonly Rule[];
  readonly shadows: Shadows;
}

const known = new WeakMap<readonly Target[], Kept>();

/**
 * For schemas that ask for a total but bring no equations: the amounts that paper prints around a total are looked for as
 * well, so that net and tax, cash and change, or the items can tell which amount it is. They are no part of the answer.
 */
export function addShadows(
  leaves: readonly Target[],
  lists: readonly ListTarget[],
  rules: readonly Rule[],
): Shadows {
  const found = known.get(leaves);
  if (found && found.lists === lists && found.rules === rules) return found.shadows;
  const shadows = makeShadows(leaves, lists, rules);
  known.set(leaves, { lists, rules, shadows });
  return shadows;
}

function makeShadows(
  leaves: readonly Target[],
  lists: readonly ListTarget[],
  rules: readonly Rule[],
): Shadows {
  const byRole = new Map<Role, Target>();
  for (const target of leaves) {
    const role = roleOf(target);
    if (role && !byRole.has(role)) byRole.set(role, target);
  }
  const total = byRole.get("total");
  if (!total || rules.some((rule) => rule.linear?.total === total.pointer))
    return { targets: [], equations: () => [] };
  const targets = Object.entries(shadowNames).flatMap(([role, name]) => {
    if (byRole.has(role as Role)) return [];
    const target = shadow(name);
    byRole.set(role as Role, target);
    return [target];
  });
  const at = (role: Role): string => byRole.get(role)!.pointer;
  return { targets, equations: (found) => listForms(at, lists, found) };
}

function listForms(
  at: (role: Role) => string,
  lists: readonly ListTarget[],
  found: ReadonlyMap<string, FoundItems>,
): Equation[] {
  const term = (role: Role, sign: 1 | -1 = 1, optional = false): EquationForm["terms"][number] => ({
    pointer: at(role),
    sign,
    optional,
  });
  const form = (
    terms: EquationForm["terms"],
    rows?: { sum: number; count: number },
    total: Role = "total",
  ): EquationForm => ({
    total: at(total),
    terms,
    constant: rows?.sum ?? 0,
    hasRows: rows !== undefined,
    tolerance: 0.011 + 0.005 * (rows?.count ?? 0),
  });
  const rounding = term("rounding", 1, true);
  const items = lists.flatMap((list) => sumOf(list, found) ?? [])[0];
  return [
    { id: "net-and-tax", forms: [form([term("net"), term("tax"), rounding]), form([term("net"), rounding])] },
    { id: "cash-and-change", forms: [form([term("cash"), term("change", -1)])] },
    ...(items ? [{ id: "items", forms: [form([], items, "net"), form([rounding], items)] }] : []),
  ];
}

function sumOf(
  list: ListTarget,
  found: ReadonlyMap<string, FoundItems>,
): { sum: number; count: number } | undefined {
  const amount = list.columns.find((column) => columnRole(column) === "amount");
  const items = found.get(list.pointer)?.items ?? [];
  const values = items.map((item) => Number(item.values.get(amount?.pointer ?? "")?.value));
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) return undefined;
  return { sum: values.reduce((sum, value) => sum + value, 0), count: values.length };
}

function roleOf({ node }: Target): Role | undefined {
  if (node.kind !== "decimal" && node.valueType !== "number") return undefined;
  const name = splitName(node.name).join(" ").toLowerCase();
  return names.find(([, expression]) => expression.test(name))?.[0];
}

function shadow(name: string): Target {
  const pointer = `/~shadow/${name}`;
  const node: LeafNode = {
    type: "leaf",
    name,
    pointer,
    required: false,
    nullable: true,
    meta: {},
    valueType: "string",
    kind: "decimal",
    evidence: "printed",
  };
  return { pointer, node, parents: [], phrases: toPhrases(node) };
}
